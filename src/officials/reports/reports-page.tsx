import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { type Report, reportsPerPage } from "../../streets/reports/reports.ts";
import { Downloads } from "../components/downloads.tsx";
import { dayName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type ReportFilter, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { ReportItem } from "./report-item.tsx";

export function reportsPage(
  c: OfficialContext,
  show: ReportFilter,
  reports: readonly Report[],
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const { utcOffset } = cityOf(c.env);
  const listOf = (filter: ReportFilter) =>
    withQuery(officialPath(language, "/reports"), { show: filter === "open" ? "" : filter });
  return officialPage(
    c,
    { title: t.title, path: "/reports", query: show === "open" ? {} : { show } },
    <>
      <nav class="period" aria-label={t.title}>
        {(Object.keys(reportFilters) as ReportFilter[]).map((filter) => (
          <a href={listOf(filter)} aria-current={filter === show ? "true" : undefined}>
            {t.shows[filter]}
          </a>
        ))}
      </nav>
      {reports.length === 0 && <p>{t.none}</p>}
      <ul class="checks">
        {reports.map((report) => (
          <ReportItem
            report={report}
            day={dayName(today(report.at * 1_000, utcOffset), language)}
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
        <Downloads table="reports" language={language} />
      </p>
    </>,
  );
}
