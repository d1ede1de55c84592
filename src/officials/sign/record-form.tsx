import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { formatNumber } from "../../web/format.ts";
import type { OpenReport } from "../components/answers/answer-reports.ts";
import { AnswersChoice } from "../components/answers/answers-choice.tsx";
import { dayOfSending, type Recording, recordings } from "../components/event-change.ts";
import { FormKey } from "../components/form-key.tsx";
import { OutcomeChoice } from "../components/outcome-choice.tsx";
import { officialPath } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { messages } from "./messages.ts";

/** The form as it was sent. */
export type TypedEvent = {
  day: string;
  outcome: string;
  note: string;
  /** The reports that it was not to answer, by their ids. */
  unticked: readonly number[];
};

/**
 * Records what was done at a sign, with its day and a note; only what its status allows. Taking it
 * down takes a second tap.
 */
export function RecordForm(props: {
  sign: SignRow;
  openReports: readonly OpenReport[];
  today: number;
  dayOf: (at: number) => string;
  /** What was typed, where it comes back. */
  typed: TypedEvent | null;
  language: Language;
}) {
  const { sign, openReports, today, dayOf, typed, language } = props;
  const t = messages[language];
  const hangs = sign.status === "installed";
  const possible = (Object.keys(recordings) as Recording[]).filter(
    (recording) => (recording === "installations") !== hangs && recording !== "retirements",
  );
  const to = (recording: Recording) => officialPath(language, `/signs/${sign.code}/${recording}`);
  return (
    <section class="no-print" id="record">
      <h2>{t.record}</h2>
      <p class="quiet">{sign.status === "retired" ? t.retireHint : t.recordHint}</p>
      <form class="form" method="post">
        <FormKey />
        <label>
          {t.day}
          <input
            type="date"
            name="day"
            required
            value={typed?.day ?? isoDay(today)}
            max={isoDay(today)}
          />
        </label>
        {hangs && <OutcomeChoice chosen={typed?.outcome ?? ""} language={language} />}
        <label>
          {t.note}
          <textarea name="note" rows={2} maxlength={500}>
            {typed?.note}
          </textarea>
        </label>
        <AnswersChoice
          reports={openReports}
          unticked={typed?.unticked ?? []}
          dayOf={dayOf}
          language={language}
        />
        <div class="act">
          {possible.map((recording) => (
            <button type="submit" formaction={to(recording)}>
              {t.kinds[recordings[recording]]}
            </button>
          ))}
        </div>
        {hangs && (
          <details>
            <summary>{t.retire}</summary>
            <p>{t.retireNote}</p>
            <div class="act">
              <button type="submit" formaction={to("retirements")}>
                {t.retireNow}
              </button>
            </div>
          </details>
        )}
      </form>
    </section>
  );
}

/** Records with one tap that somebody was there today and found all well. */
export function AllWellForm(props: {
  code: string;
  openReports: readonly OpenReport[];
  language: Language;
}) {
  const { code, openReports, language } = props;
  const t = messages[language];
  return (
    <form
      class="act no-print"
      method="post"
      action={officialPath(language, `/signs/${code}/inspections`)}
    >
      <FormKey />
      <input type="hidden" name="day" value={dayOfSending} />
      <button type="submit" name="outcome" value="well">
        {t.allWell}
      </button>
      {openReports.length > 0 && (
        <span class="quiet">{t.answersAll(formatNumber(openReports.length, language))}</span>
      )}
    </form>
  );
}
