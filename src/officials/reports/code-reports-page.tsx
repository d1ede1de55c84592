import { cityOf, type Language } from "../../city.ts";
import { today } from "../../db/hours.ts";
import type { ReportState } from "../../db/schema.ts";
import type { CodeReport } from "../../streets/code-reports/code-reports.ts";
import { type Load, maxCodesPerHour } from "../../streets/reports/bounds.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import { dayName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { CodeReportActs } from "./code-report-acts.tsx";
import { type ListPage, type ReportFilter, reportFilters } from "./filters.ts";
import { reportListPage } from "./list-frame.tsx";
import { messages } from "./messages.ts";
import type { Said } from "./said.ts";

/** No visit settles a report of a code: there is no sign to visit. */
const filters = (Object.keys(reportFilters) as ReportFilter[]).filter((name) => name !== "settled");

export type CodeReportsView = {
  list: ListPage;
  reports: readonly CodeReport[];
  /** How full their room is. */
  load: Load;
  /** What has just become of one, and in which state it is. */
  told: { id: number; said: Said; state: ReportState } | null;
};

/** The reports of codes that no sign bears, in some states, with what to do about each. */
export function codeReportsPage(
  c: OfficialContext,
  { list, reports, load, told }: CodeReportsView,
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const { utcOffset } = cityOf(c.env);
  const dayOf = (at: number) => dayName(today(at * 1_000, utcOffset), language);
  return reportListPage(
    c,
    {
      title: t.ofCodes,
      path: "/reports/codes",
      filters,
      list,
      lead: (
        <>
          {told && (
            <p class="notice" role="status">
              {t.said[told.said](
                String(told.id),
                `${reportMessages[language].states[told.state]}.`,
              )}
            </p>
          )}
          <p>{t.ofCodesLead}</p>
        </>
      ),
      load,
      maxPerHour: maxCodesPerHour.city,
      hourFull: t.codesHourFull,
      lists: [reports],
      none: reports.length === 0 ? t.noneOfCodes : null,
      other: <a href={officialPath(language, "/reports")}>{t.ofStreets}</a>,
      table: "code-reports",
    },
    <ul class="checks">
      {reports.map((report) => (
        <CodeReportItem
          report={report}
          dayOf={dayOf}
          list={list}
          mayMove={may(official, "editor")}
          language={language}
        />
      ))}
    </ul>,
  );
}

/** A report with what is known of it, and where it can be moved to. */
function CodeReportItem(props: {
  report: CodeReport;
  /** A moment's day, as the page says days. */
  dayOf: (at: number) => string;
  list: ListPage;
  mayMove: boolean;
  language: Language;
}) {
  const { report, dayOf, list, mayMove, language } = props;
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
      {mayMove && <CodeReportActs report={report} list={list} language={language} />}
    </li>
  );
}
