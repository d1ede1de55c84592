import { cityOf } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { type Load, maxPerHour } from "../../streets/reports/bounds.ts";
import { messages as progressMessages } from "../../streets/reports/progress-messages.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { stepSentence } from "../../streets/reports/step-words.ts";
import { formatNumber } from "../../web/format.ts";
import { dayName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { type ListPage, type ReportFilter, reportFilters } from "./filters.ts";
import { reportListPage } from "./list-frame.tsx";
import { messages } from "./messages.ts";
import { noProgress, type Progress } from "./read-progress.ts";
import { ReportItem } from "./report-item.tsx";
import { TakeBack } from "./report-moves.tsx";
import type { Said } from "./said.ts";

export type ReportsView = {
  list: ListPage;
  /** Those that come first, and the others. */
  urgent: readonly Report[];
  reports: readonly Report[];
  /** How full their room is. */
  load: Load;
  /** Reports of codes that nobody has looked at. */
  newOfCodes: number;
  /** What was done about each, by its id. */
  progress: ReadonlyMap<number, Progress>;
  /** What has just become of one. */
  told: { id: number; said: Said } | null;
};

/** The list of reports in some states, with what to do about each. */
export function reportsPage(c: OfficialContext, view: ReportsView): Promise<Response> {
  const { list, urgent, reports, load, newOfCodes } = view;
  const { language } = c.var;
  const t = messages[language];
  return reportListPage(
    c,
    {
      title: t.title,
      path: "/reports",
      filters: Object.keys(reportFilters) as ReportFilter[],
      list,
      lead: <Told c={c} view={view} />,
      load,
      maxPerHour: maxPerHour.city,
      hourFull: t.hourFull,
      lists: [urgent, reports],
      none: urgent.length + reports.length === 0 ? t.none : null,
      other: (
        <>
          <a href={officialPath(language, "/reports/codes")}>{t.ofCodes}</a>
          {newOfCodes > 0 && ` (${t.newOfCodes(formatNumber(newOfCodes, language))})`}
        </>
      ),
      table: "reports",
      style: reportsStyle,
    },
    <>
      {urgent.length > 0 && (
        <section>
          <h2>{t.urgent}</h2>
          <p class="quiet">{t.urgentNote}</p>
          <Reports c={c} view={view} reports={urgent} />
        </section>
      )}
      {urgent.length > 0 && reports.length > 0 && <h2>{t.others}</h2>}
      <Reports c={c} view={view} reports={reports} />
    </>,
  );
}

function Reports(props: { c: OfficialContext; view: ReportsView; reports: readonly Report[] }) {
  const { c, view, reports } = props;
  const { language, official } = c.var;
  const { utcOffset } = cityOf(c.env);
  return (
    <ul class="checks">
      {reports.map((report) => (
        <ReportItem
          report={report}
          progress={view.progress.get(report.id) ?? noProgress}
          dayOf={(at) => dayName(today(at * 1_000, utcOffset), language)}
          utcOffset={utcOffset}
          list={view.list}
          mayMove={may(official, "editor")}
          language={language}
        />
      ))}
    </ul>
  );
}

/** What has just become of a report, and the way back. */
function Told({ c, view: { told, list, progress } }: { c: OfficialContext; view: ReportsView }) {
  const { language, official } = c.var;
  const done = told && progress.get(told.id);
  if (!told || !done) return null;
  const last = done.steps.at(-1);
  const sentence = last ? stepSentence(last, language) : progressMessages[language].received;
  const number = String(told.id);
  const canTakeBack = told.said === "moved" || told.said === "before";
  return (
    <div class="notice" role="status">
      <p>{messages[language].said[told.said](number, sentence)}</p>
      {canTakeBack && may(official, "editor") && (
        <TakeBack
          report={{ id: told.id, code: null }}
          progress={done}
          list={list}
          language={language}
        />
      )}
    </div>
  );
}

const reportsStyle = `
.checks ol{padding-left:1.2rem;margin:.2rem 0}
.checks li li{border:0;padding:0;margin:0}
.act form{margin:0}
.act{align-items:center}
`;
