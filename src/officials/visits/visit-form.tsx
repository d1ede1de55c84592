import type { Language } from "../../city.ts";
import { signEventFields } from "../../records/sign-event-fields.ts";
import type { OpenReport } from "../components/answers/answer-reports.ts";
import { AnswersChoice } from "../components/answers/answers-choice.tsx";
import { FormKey } from "../components/form-key.tsx";
import { streetName } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { messages } from "./messages.ts";
import type { Typed } from "./read-visit.ts";
import { resultName, resultsOf } from "./results.ts";

/**
 * The form of a visit. One tap for a sign in good order; for all else what was found or done, and a
 * note. Its key makes whatever is sent from it one visit. The script (`visits.browser.ts`) keeps what
 * is sent until the server has confirmed it.
 */
export function VisitForm(props: {
  sign: Pick<SignRow, "code" | "status" | "kind" | "street">;
  typed: Typed;
  /** Those that the visit may answer; where none is asked about, it answers all that are open. */
  openReports?: readonly OpenReport[];
  /** A moment in seconds as its city day, in words. */
  dayOf?: (at: number) => string;
  /** The city's time now: milliseconds since 1970 there. */
  now: number;
  language: Language;
}) {
  const { sign, typed, openReports = [], dayOf = String, now, language } = props;
  const t = messages[language];
  const results = resultsOf(sign.status).filter((result) => result !== "well");
  return (
    <form
      class="visit"
      id="visit"
      method="post"
      action={officialPath(language, `/signs/${sign.code}/visits`)}
      data-code={sign.code}
      data-name={streetName(sign)}
      data-now={now}
    >
      <FormKey />
      <input
        type="hidden"
        name="day"
        value={new Date(now).toISOString().slice(0, 10)}
        autocomplete="off"
      />
      {sign.status === "installed" ? (
        <>
          <button type="submit" name="well" value="1" formnovalidate>
            {t.allWell}
          </button>
          <fieldset>
            <legend>{t.result}</legend>
            {results.map((result) => (
              <label>
                <input
                  type="radio"
                  name="result"
                  value={result}
                  required
                  checked={result === typed.result}
                />
                {labelOf(resultName(result, language))}
              </label>
            ))}
          </fieldset>
        </>
      ) : (
        <>
          <p>{t.notInstalled[sign.status]}</p>
          <input type="hidden" name="result" value="installed" autocomplete="off" />
        </>
      )}
      <label>
        {t.note}
        <textarea name="note" rows={2} maxlength={signEventFields.note.value.limits.max}>
          {typed.note}
        </textarea>
      </label>
      <AnswersChoice
        reports={openReports}
        unticked={typed.unticked}
        dayOf={dayOf}
        language={language}
      />
      <button type="submit" class={sign.status === "installed" ? "rest" : undefined}>
        {sign.status === "installed" ? t.record : t.recordInstalled}
      </button>
    </form>
  );
}

const labelOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
