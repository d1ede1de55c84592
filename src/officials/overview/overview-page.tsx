import { formatNumber } from "../../web/format.ts";
import { MapFigure } from "../components/map-figure.tsx";
import { OperationNotices } from "../components/operations/notices.tsx";
import { periodName } from "../format.ts";
import { officialPage } from "../layout.tsx";
import type { FirstRun } from "../queries/first-run.ts";
import type { Operations } from "../queries/operations.ts";
import type { Overview } from "../queries/overview.ts";
import type { PeriodContext } from "../request-period.ts";
import { Checks } from "./checks.tsx";
import { CountingFigures } from "./counting-figures.tsx";
import { Coverage } from "./coverage.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { messages } from "./messages.ts";
import { Steps, stepsStyle } from "./steps.tsx";
import { Summary } from "./summary.tsx";
import { UsageRankings } from "./usage-rankings.tsx";

/** Whether a city has begun: its figures say more now than its first steps. */
const isUnderWay = ({ signs, scans }: FirstRun): boolean => signs > 0 && scans > 0;

/** The first page on a Monday: the answer first, then what to do, then the figures behind it. */
export function overviewPage(
  c: PeriodContext,
  overview: Overview,
  { problems, counts }: Operations,
): Promise<Response> {
  const page = c.var;
  const { language, period } = page;
  const { signs, facts, baseMap, firstRun } = overview;
  const t = messages[language];
  const steps = isUnderWay(firstRun) ? null : <Steps firstRun={firstRun} page={page} />;
  const notices = (
    <OperationNotices problems={problems} utcOffset={period.utcOffset} language={language} />
  );
  if (signs.signs === 0) {
    return officialPage(
      c,
      { title: t.title, path: "", style: stepsStyle },
      <>
        {notices}
        {steps}
      </>,
    );
  }
  return officialPage(
    c,
    {
      title: t.title,
      path: "",
      period,
      style: stepsStyle,
      isSample: facts.isSample,
      heading: (
        <>
          <h1>{t.title}</h1>
          <Summary overview={overview} page={page} />
        </>
      ),
    },
    <>
      {notices}
      {steps}
      <div class="columns">
        <Checks overview={overview} page={page} />
        <HeadlineFigure overview={overview} page={page} />
      </div>
      <Coverage overview={overview} page={page} />
      <div class="columns wide-left">
        <MapFigure
          signs={signs}
          baseMap={baseMap}
          title={t.map}
          summary={t.mapSummary(formatNumber(signs.signs, language))}
          language={language}
        />
        <UsageRankings overview={overview} page={page} />
      </div>
      <CountingFigures overview={overview} lastHour={counts.newestHour} page={page} />
      <p class="quiet">{periodName(period, language)}</p>
    </>,
  );
}
