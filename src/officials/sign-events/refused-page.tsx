import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { formatNumber } from "../../web/format.ts";
import { FormKey } from "../components/form-key.tsx";
import { Scroll } from "../components/scroll.tsx";
import { nameOfSign } from "../components/sign-boxes.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import { choiceAddress, choiceFields, choicePath, type ShownChoice } from "./choice-address.ts";
import { messages } from "./messages.ts";
import type { ManyEvents, RefusedSign } from "./record-many.ts";

/**
 * Which signs stand in the way, each with why, and the others, of which there are some, to be recorded
 * without them.
 * @param asked the choice to come back to.
 */
export function refusedPage(
  c: OfficialContext,
  { codes, kind, day, outcome, note }: ManyEvents,
  refused: readonly RefusedSign[],
  asked: ShownChoice,
): Promise<Response> {
  const { language } = c.var;
  const t = messages[language];
  const wrong = new Set(refused.map(({ code }) => code));
  const left = codes.filter((code) => !wrong.has(code));
  const fields: [string, string][] = [
    ...left.map((code): [string, string] => [nameOfSign(code), "1"]),
    ["kind", kind],
    ["day", day],
    ["outcome", outcome ?? ""],
    ["note", note ?? ""],
    ...choiceFields(asked),
  ];
  return officialPage(
    c,
    { title: t.refused, path: choicePath, status: 422 },
    <>
      <p>{t.refusedAbout(formatNumber(refused.length, language))}</p>
      <Scroll label={t.refused}>
        <table>
          <thead>
            <tr>
              <th scope="col">{shared[language].code}</th>
              <th scope="col">{t.why}</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ code, problem }) => (
              <tr>
                <th scope="row">
                  <code>{code}</code>
                </th>
                <td>
                  {problem.problem === "unknown-reference"
                    ? t.unknown
                    : problemSentence(problem, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <form class="act" method="post" action={officialPath(language, "/sign-events")}>
        <FormKey />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{t.leaveOut(formatNumber(left.length, language))}</button>
      </form>
      <p>
        <a href={choiceAddress(language, asked)}>{t.back}</a>
      </p>
    </>,
  );
}
