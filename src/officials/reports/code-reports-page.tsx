import { cityOf, type Language } from "../../city.ts";
import { today } from "../../db/hours.ts";
import type { CodeReport } from "../../streets/code-reports/code-reports.ts";
import { type Load, maxCodesPerHour } from "../../streets/reports/bounds.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import { reportsPerPage } from "../../streets/reports/reports.ts";
import { formatNumber } from "../../web/format.ts";
import { dayName, percent } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { CodeReportActs } from "./code-report-acts.tsx";
import { type ReportFilter, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { roomToTellOf } from "./reports-page.tsx";

/** No visit settles a report of a code: there is no sign to visit. */
const filters = (Object.keys(reportFilters) as ReportFilter[]).filter((name) => name !== "settled");

/** The reports of codes that no sign bears, in some states, with what to do about each. */
export function codeReportsPage(
  c: OfficialContext,
  show: ReportFilter,
  reports: readonly CodeReport[],
  load: Load,
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const { utcOffset } = cityOf(c.env);
  const dayOf = (at: number) => dayName(today(at * 1_000, utcOffset), language);
  const path = "/reports/codes";
  const listOf = (filter: ReportFilter) =>
    withQuery(officialPath(language, path), { show: filter === "open" ? "" : filter });
  return officialPage(
    c,
    { title: t.ofCodes, path, query: show === "open" ? {} : { show } },
    <>
      <p>{t.ofCodesLead}</p>
      {load.lastHour >= maxCodesPerHour.city && (
        <p class="notice">{t.codesHourFull(formatNumber(maxCodesPerHour.city, language))}</p>
      )}
      {load.roomUsed >= roomToTellOf && (
        <p class="notice">{t.roomUsed(percent(load.roomUsed, language))}</p>
      )}
      <nav class="period" aria-label={t.ofCodes}>
        {filters.map((filter) => (
          <a href={listOf(filter)} aria-current={filter === show ? "true" : undefined}>
            {t.shows[filter]}
          </a>
        ))}
      </nav>
      {reports.length === 0 && <p>{t.noneOfCodes}</p>}
      <ul class="checks">
        {reports.map((report) => (
          <CodeReportItem
            report={report}
            dayOf={dayOf}
            mayMove={may(official, "editor")}
            language={language}
          />
        ))}
      </ul>
      {reports.length === reportsPerPage && (
        <p>
          <a href={withQuery(listOf(show), { before: reports.at(-1)?.id ?? null })}>{t.older}</a>
        </p>
      )}
      <p>
        <a href={officialPath(language, "/reports")}>{t.ofStreets}</a>
      </p>
    </>,
  );
}

/** A report with what is known of it, and where it can be moved to. */
function CodeReportItem(props: {
  report: CodeReport;
  /** A moment's day, as the page says days. */
  dayOf: (at: number) => string;
  mayMove: boolean;
  language: Language;
}) {
  const { report, dayOf, mayMove, language } = props;
  const { id, code, place, text, contact, state, at, textRemovedAt } = report;
  const t = messages[language];
  return (
    <li class={state === "new" ? "watch" : undefined}>
      <strong>
        <code>{code}</code>
      </strong>
      {textRemovedAt === null ? (
        <>
          <p>
            {t.seenAt}: {place}
          </p>
          {text !== "" && <p>{text}</p>}
        </>
      ) : (
        <p class="quiet">{t.removed(dayOf(textRemovedAt))}</p>
      )}
      <p class="quiet">
        {t.number} {id} · {dayOf(at)} · {reportMessages[language].states[state]}
        {report.official && `, ${t.by(report.official)}`}
        {contact && ` · ${t.contact}: ${contact} (${t.contactNote})`}
      </p>
      {mayMove && <CodeReportActs report={report} language={language} />}
    </li>
  );
}
