import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { type Load, maxPerHour } from "../../streets/reports/bounds.ts";
import { type Report, reportsPerPage } from "../../streets/reports/reports.ts";
import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/downloads.tsx";
import { dayName, percent } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type ReportFilter, reportFilters } from "./filters.ts";
import { messages } from "./messages.ts";
import { ReportItem } from "./report-item.tsx";

/** The share of the reports' room from which on officials are told. */
export const roomToTellOf = 0.5;

/** The list of reports in some states, with what to do about each, and how full their room is. */
export function reportsPage(
  c: OfficialContext,
  show: ReportFilter,
  reports: readonly Report[],
  { load, newOfCodes }: { load: Load; newOfCodes: number },
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const { utcOffset } = cityOf(c.env);
  const dayOf = (at: number) => dayName(today(at * 1_000, utcOffset), language);
  const listOf = (filter: ReportFilter) =>
    withQuery(officialPath(language, "/reports"), { show: filter === "open" ? "" : filter });
  return officialPage(
    c,
    { title: t.title, path: "/reports", query: show === "open" ? {} : { show } },
    <>
      {load.lastHour >= maxPerHour.city && (
        <p class="notice">{t.hourFull(formatNumber(maxPerHour.city, language))}</p>
      )}
      {load.roomUsed >= roomToTellOf && (
        <p class="notice">{t.roomUsed(percent(load.roomUsed, language))}</p>
      )}
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
            day={dayOf(report.at)}
            removed={report.textRemovedAt === null ? null : dayOf(report.textRemovedAt)}
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
        <a href={officialPath(language, "/reports/codes")}>{t.ofCodes}</a>
        {newOfCodes > 0 && ` (${t.newOfCodes(formatNumber(newOfCodes, language))})`}
      </p>
      <p>
        <Downloads table="reports" language={language} />
      </p>
    </>,
  );
}
