import type { Language } from "../../city.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import { isSettledBy } from "../../streets/reports/progress.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { settledDays } from "../../streets/reports/retention.ts";
import { dayOfStep, stepSentence } from "../../streets/reports/step-words.ts";
import { dayName } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { ListPage } from "./filters.ts";
import { messages } from "./messages.ts";
import type { Progress } from "./read-progress.ts";
import { RedactForm } from "./redact-form.tsx";
import { ReportMoves } from "./report-moves.tsx";

/** A report with what is known of it and was done about it, and where it can be moved to. */
export function ReportItem(props: {
  report: Report;
  progress: Progress;
  /** A moment in seconds as its city day, as the page says days. */
  dayOf: (at: number) => string;
  /** Of the city, in whole hours. */
  utcOffset: number;
  list: ListPage;
  mayMove: boolean;
  language: Language;
}) {
  const { report, progress, dayOf, utcOffset, list, mayMove, language } = props;
  const t = messages[language];
  const common = reportMessages[language];
  const removed = report.textRemovedAt === null ? null : dayOf(report.textRemovedAt);
  const path = officialPath(language, `/reports/${report.id}`);
  const isSettled = report.state === "in progress" && isSettledBy(progress.steps.at(-1));
  return (
    <li id={`report-${report.id}`} class={report.state === "new" ? "watch" : undefined}>
      <strong>{common.kinds[report.kind]}</strong>{" "}
      <a href={`/${language}/streets/${report.slug}`}>{t.on(report.street)}</a>{" "}
      {report.code && (
        <a href={officialPath(language, `/signs/${report.code}`)}>
          <code>{report.code}</code>
        </a>
      )}
      {removed === null ? <p>{report.text}</p> : <p class="quiet">{t.removed(removed)}</p>}
      <p class="quiet">
        {t.number} {report.id} · {dayOf(report.at)} ·{" "}
        {isSettled ? t.isSettled : common.states[report.state]}
        {report.official && `, ${t.by(report.official)}`}
        {report.contact && ` · ${t.contact}: ${report.contact} (${t.contactNote})`}
      </p>
      {progress.steps.length > 0 && (
        <ol class="quiet" aria-label={t.steps}>
          {progress.steps.map((step) => (
            <li>
              {dayName(dayOfStep(step, utcOffset), language)}: {stepSentence(step, language)}{" "}
              {step.official && t.stepBy(step.official)}
            </li>
          ))}
        </ol>
      )}
      <Standing {...props} />
      {mayMove && report.state !== "withdrawn" && (
        <ReportMoves report={report} progress={progress} list={list} language={language} />
      )}
      {mayMove && removed === null && (
        <RedactForm path={path} id={report.id} list={list} language={language} />
      )}
    </li>
  );
}

/** When a settled report is closed, and that the contact of one that is open again is gone. */
function Standing({ report, progress, dayOf, language }: Parameters<typeof ReportItem>[0]) {
  const t = messages[language];
  if (report.state !== "new" && report.state !== "in progress") return null;
  const last = progress.steps.at(-1);
  const { contactRemovedAt } = progress;
  return (
    <>
      {last && isSettledBy(last) && <p>{t.settled(dayOf(last.since + settledDays * 86_400))}</p>}
      {contactRemovedAt !== null && <p>{t.contactRemoved(dayOf(contactRemovedAt))}</p>}
    </>
  );
}
