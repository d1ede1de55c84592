import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { Scroll } from "../components/scroll.tsx";
import { dayName } from "../format.ts";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import type { Burst } from "../queries/bursts.ts";
import { messages } from "./messages.ts";

/** The greatest of them; more are one great event, not so many signs. */
const maxListed = 50;

export function BurstTable({ bursts, language }: { bursts: readonly Burst[]; language: Language }) {
  const t = messages[language];
  if (bursts.length === 0) return <p>{t.noBursts}</p>;
  return (
    <Scroll label={t.bursts}>
      <table>
        <thead>
          <tr>
            <th scope="col">{shared[language].street}</th>
            <th scope="col">{shared[language].day}</th>
            <th scope="col" class="number">
              {t.scansThatDay}
            </th>
          </tr>
        </thead>
        <tbody>
          {bursts.slice(0, maxListed).map(({ code, street, day, scans }) => (
            <tr>
              <th scope="row">
                <a href={officialPath(language, `/signs/${code}`)}>{street}</a> <code>{code}</code>
              </th>
              <td class="nowrap">{dayName(day, language)}</td>
              <td class="number">{formatNumber(scans, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
