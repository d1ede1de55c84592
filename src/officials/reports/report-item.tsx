import type { Language } from "../../city.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { ReportActs } from "./report-acts.tsx";

/** A report with what is known of it, and where it can be moved to. */
export function ReportItem(props: {
  report: Report;
  /** On which it came, and on which its text was removed; as the page says days. */
  day: string;
  removed: string | null;
  mayMove: boolean;
  language: Language;
}) {
  const { report, day, removed, mayMove, language } = props;
  const t = messages[language];
  const common = reportMessages[language];
  const path = officialPath(language, `/reports/${report.id}`);
  return (
    <li class={report.state === "new" ? "watch" : undefined}>
      <strong>{common.kinds[report.kind]}</strong>{" "}
      <a href={`/${language}/streets/${report.slug}`}>{t.on(report.street)}</a>{" "}
      {report.code && (
        <a href={officialPath(language, `/signs/${report.code}`)}>
          <code>{report.code}</code>
        </a>
      )}
      {removed === null ? <p>{report.text}</p> : <p class="quiet">{t.removed(removed)}</p>}
      <p class="quiet">
        {t.number} {report.id} · {day} · {common.states[report.state]}
        {report.official && `, ${t.by(report.official)}`}
        {report.contact && ` · ${t.contact}: ${report.contact} (${t.contactNote})`}
      </p>
      {mayMove && (
        <ReportActs
          path={path}
          id={report.id}
          state={report.state}
          hasWords={removed === null}
          language={language}
        />
      )}
    </li>
  );
}
