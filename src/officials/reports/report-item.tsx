import type { Language } from "../../city.ts";
import { reportStates } from "../../db/schema.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

/** A report with what is known of it, and where it can be moved to. */
export function ReportItem(props: {
  report: Report;
  /** On which it came, as the page says days. */
  day: string;
  mayMove: boolean;
  language: Language;
}) {
  const { report, day, mayMove, language } = props;
  const t = messages[language];
  const common = reportMessages[language];
  return (
    <li class={report.state === "new" ? "watch" : undefined}>
      <strong>{common.kinds[report.kind]}</strong>{" "}
      <a href={`/${language}/streets/${report.slug}`}>{t.on(report.street)}</a>{" "}
      {report.code && (
        <a href={officialPath(language, `/signs/${report.code}`)}>
          <code>{report.code}</code>
        </a>
      )}
      <p>{report.text}</p>
      <p class="quiet">
        {t.number} {report.id} · {day} · {common.states[report.state]}
        {report.official && `, ${t.by(report.official)}`}
        {report.contact && ` · ${t.contact}: ${report.contact} (${t.contactNote})`}
      </p>
      {mayMove && (
        <form
          class="act"
          method="post"
          action={officialPath(language, `/reports/${report.id}/moves`)}
        >
          {reportStates
            .filter((state) => state !== report.state)
            .map((state) => (
              <button type="submit" name="state" value={state}>
                {t.move[state]}
              </button>
            ))}
        </form>
      )}
    </li>
  );
}
