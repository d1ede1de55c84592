import { cityOf } from "../../city.ts";
import { formatMonth } from "../../web/format.ts";
import { BurstNote } from "../components/burst-note.tsx";
import { checkCountsInWords } from "../components/check-counts.ts";
import { dayName, periodName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import type { CityFigures } from "../queries/city-figures.ts";
import type { PageContext } from "../request-period.ts";
import { CheckList } from "./check-list.tsx";
import { messages } from "./messages.ts";
import { MonthChoice } from "./month-choice.tsx";
import { MonthTrend } from "./month-trend.tsx";
import { Summary } from "./summary.tsx";
import { UsageRankings } from "./usage-rankings.tsx";

/** The report of a month, to be printed on one sheet. */
export function monthlyPage(
  c: OfficialContext,
  { month, figures, page }: { month: string; figures: CityFigures; page: PageContext },
): Promise<Response> {
  const { signs, checks, facts, headline, bursts } = figures;
  const { language, official, period } = page;
  const t = messages[language];
  const { definitions } = shared[language];
  return officialPage(
    c,
    {
      title: `${t.title} ${month}`,
      path: "/monthly",
      query: { month },
      className: "sheet",
      isSample: facts.isSample,
      heading: (
        <>
          <MonthChoice month={month} language={language} />
          <h1>{t.heading(cityOf(c.env).name[language], formatMonth(month, language))}</h1>
          <p class="quiet">{periodName(period, language)}</p>
          {period.to === period.today && <p class="notice">{t.open}</p>}
        </>
      ),
    },
    <>
      <h2>{t.headline}</h2>
      <Summary figures={figures} language={language} />
      <BurstNote bursts={bursts} total={headline.scans} page={page} />
      <h2>{t.trend}</h2>
      <MonthTrend days={headline.byDay} page={page} />
      <UsageRankings signs={signs} page={page} />
      <h2>{t.check}</h2>
      <p>{checkCountsInWords(checks.counts, language)}.</p>
      <CheckList checks={checks} language={language} />
      <h2>{t.definitions}</h2>
      <p class="quiet">
        {definitions.scan} {t.changeDefinition} {definitions.state}
      </p>
      <p class="quiet">{t.made(dayName(period.today, language), official.email)}</p>
    </>,
  );
}
