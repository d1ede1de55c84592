import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { type Recording, recordings } from "../components/event-change.ts";
import { OutcomeChoice } from "../components/outcome-choice.tsx";
import { officialPath } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { messages } from "./messages.ts";

/** Records what was done at a sign, with its day and a note; only what its status allows. */
export function RecordForm(props: { sign: SignRow; today: number; language: Language }) {
  const { sign, today, language } = props;
  const t = messages[language];
  const possible = (Object.keys(recordings) as Recording[]).filter(
    (recording) => (recording === "installations") === (sign.status !== "installed"),
  );
  return (
    <section class="no-print">
      <h2>{t.record}</h2>
      <p class="quiet">{sign.status === "retired" ? t.retireHint : t.recordHint}</p>
      <form class="form" method="post">
        <label>
          {t.day}
          <input type="date" name="day" required value={isoDay(today)} max={isoDay(today)} />
        </label>
        {sign.status === "installed" && <OutcomeChoice language={language} />}
        <label>
          {t.note}
          <textarea name="note" rows={2} maxlength={500} />
        </label>
        <div class="act">
          {possible.map((recording) => (
            <button
              type="submit"
              formaction={officialPath(language, `/signs/${sign.code}/${recording}`)}
            >
              {t.kinds[recordings[recording]]}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}

/** Records with one tap that somebody was there today and found all well. */
export function AllWellForm(props: { code: string; today: number; language: Language }) {
  const { code, today, language } = props;
  return (
    <form
      class="act no-print"
      method="post"
      action={officialPath(language, `/signs/${code}/inspections`)}
    >
      <input type="hidden" name="day" value={isoDay(today)} />
      <button type="submit" name="outcome" value="well">
        {messages[language].allWell}
      </button>
    </form>
  );
}
