import { Downloads } from "../components/downloads.tsx";
import { Judging } from "../components/judging.tsx";
import { may } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import type { DataHealth } from "../queries/data-health.ts";
import type { PeriodContext } from "../request-period.ts";
import { BurstTable } from "./burst-table.tsx";
import { CountingFigures } from "./counting-figures.tsx";
import { DaysByScanner } from "./days-by-scanner.tsx";
import { messages } from "./messages.ts";
import { ResendForm } from "./resend-form.tsx";
import { TableDownloads } from "./table-downloads.tsx";

export function dataHealthPage(c: PeriodContext, health: DataHealth): Promise<Response> {
  const page = c.var;
  const { language, period } = page;
  const { facts, run, bursts } = health;
  const t = messages[language];
  return officialPage(
    c,
    {
      title: t.title,
      path: "/data",
      period,
      isSample: facts.isSample,
      heading: (
        <>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </>
      ),
    },
    <>
      <CountingFigures health={health} page={page} />
      <h2>{t.health}</h2>
      <Judging run={run} page={page} />
      <h2>{t.bursts}</h2>
      <p class="quiet">{t.burstsNote}</p>
      <BurstTable bursts={bursts} language={language} />
      <h2>{t.byDay}</h2>
      <DaysByScanner health={health} page={page} />
      <p>
        <Downloads table="days" period={period} language={language} />
      </p>
      <h2>{t.tables}</h2>
      <TableDownloads page={page} />
      <h2>{t.rules}</h2>
      <p>{t.rulesText}</p>
      <p>{t.lossText}</p>
      {may(page.official, "admin") && (
        <ResendForm page={page} unanswered={resentIn(c.req.query("resent"))} />
      )}
      <h2>{t.kept}</h2>
      <p>{t.keptText}</p>
    </>,
  );
}

/** How many tallies had not answered when the counts were asked for again; null where they were not. */
const resentIn = (query: string | undefined): number | null =>
  query !== undefined && /^\d{1,3}$/.test(query) ? Number(query) : null;
