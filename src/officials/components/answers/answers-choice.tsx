import type { Language } from "../../../city.ts";
import { messages as reportMessages } from "../../../streets/reports/messages.ts";
import type { Form } from "../../../web/read-form.ts";
import { excerptOf } from "../../../web/text.ts";
import type { OpenReport } from "./answer-reports.ts";
import { messages } from "./messages.ts";

const shownField = "reports";
const answersField = (id: number): string => `answers-${id}`;

/** Which open reports of a sign a visit answers: all, unless somebody unticks one. */
export function AnswersChoice(props: {
  reports: readonly OpenReport[];
  /** By their ids, where the form comes back. */
  unticked?: readonly number[];
  /** A moment in seconds as its city day, as the page says days. */
  dayOf: (at: number) => string;
  language: Language;
}) {
  const { reports, unticked = [], dayOf, language } = props;
  const t = messages[language];
  if (reports.length === 0) return null;
  return (
    <fieldset class="answers">
      <legend>{t.answers}</legend>
      <p class="quiet">{t.answersNote}</p>
      <input type="hidden" name={shownField} value={reports.map(({ id }) => id).join(" ")} />
      {reports.map(({ id, kind, at, text }) => (
        <label>
          <input
            type="checkbox"
            name={answersField(id)}
            value={String(id)}
            checked={!unticked.includes(id)}
          />{" "}
          <span>
            {t.number} {id}, {dayOf(at)}: {reportMessages[language].kinds[kind]}{" "}
            <span class="quiet">{excerptOf(text)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The reports that a form says a visit answers; null where it does not ask, for all that are open. */
export function reportsAnswered(form: Form): number[] | null {
  return shownIn(form)?.filter((id) => form.has(answersField(id))) ?? null;
}

/** Those that a form showed and somebody unticked. */
export const reportsUnticked = (form: Form): number[] =>
  shownIn(form)?.filter((id) => !form.has(answersField(id))) ?? [];

const shownIn = (form: Form): number[] | undefined =>
  form.get(shownField)?.split(" ").map(Number).filter(Number.isSafeInteger);

/** For the style of a page that asks. */
export const answersStyle = `
.answers{border:1px solid var(--line);border-radius:.5rem;margin:0;padding:.25rem .75rem;min-width:0}
.form .answers label{display:flex;gap:.6rem;align-items:center;min-height:2.75rem}
.answers input{flex:none;width:1.25rem;height:1.25rem;min-height:0}
`;
