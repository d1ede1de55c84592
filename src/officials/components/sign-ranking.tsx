import { formatNumber } from "../../web/format.ts";
import { ago, dayName } from "../format.ts";
import { messages } from "../messages.ts";
import type { SignRow } from "../queries/sign-row.ts";
import type { PageContext } from "../request-period.ts";
import { SignName } from "./sign-name.tsx";

/** A few signs with their scans: the top or the bottom of the list. */
export function SignRanking(props: {
  signs: readonly SignRow[];
  caption: string;
  page: PageContext;
}) {
  const { signs, caption, page } = props;
  const { period, language } = page;
  const t = messages[language];
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.street}</th>
          <th scope="col" class="number">
            {t.scans}
          </th>
          <th scope="col">{t.lastScan}</th>
        </tr>
      </thead>
      <tbody>
        {signs.map((sign) => (
          <tr>
            <th scope="row">
              <SignName sign={sign} language={language} />
            </th>
            <td class="number">{formatNumber(sign.scans, language)}</td>
            <td class="nowrap">
              {period.to === period.today || sign.lastDay === null
                ? ago(sign.lastDay, period.today, language)
                : dayName(sign.lastDay, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
