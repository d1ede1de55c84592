import type { Language } from "../../city.ts";
import { positionIn } from "../../signs/position.ts";
import { formatNumber } from "../../web/format.ts";
import { StateMark } from "../components/state-mark.tsx";
import { streetName } from "../format.ts";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import type { SignOfReport } from "../queries/report/signs.ts";
import { messages } from "./messages.ts";

/** A few signs of a report, by the names that it has for them, with their scans of the month. */
export function SignList(props: {
  signs: readonly SignOfReport[];
  caption: string;
  /** Whether each is to be inspected or watched. */
  withState?: boolean;
  language: Language;
}) {
  const { signs, caption, withState = false, language } = props;
  const t = shared[language];
  if (signs.length === 0) return <p>{messages[language].noSigns}</p>;
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.street}</th>
          <th scope="col" class="number">
            {t.scans}
          </th>
        </tr>
      </thead>
      <tbody>
        {signs.map((sign) => {
          const position = positionIn(sign, language);
          return (
            <tr>
              <th scope="row">
                {withState && (
                  <>
                    <StateMark
                      state={sign.flag === 2 ? "inspect" : "watch"}
                      language={language}
                    />{" "}
                  </>
                )}
                <a href={officialPath(language, `/signs/${sign.code}`)}>{streetName(sign)}</a>
                {position && <span class="quiet">, {position}</span>}
              </th>
              <td class="number">{formatNumber(sign.scans, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
