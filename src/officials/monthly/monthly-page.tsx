import { raw } from "hono/html";
import { cityOf } from "../../city.ts";
import { formatMonth, formatNumber } from "../../web/format.ts";
import { BurstNote } from "../components/burst-note.tsx";
import { barChart } from "../components/charts/bars.ts";
import { SignRanking } from "../components/sign-ranking.tsx";
import { toBars } from "../components/to-bars.ts";
import { dayName, periodName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import type { CityFigures } from "../queries/city-figures.ts";
import { rankByScans } from "../queries/installed-signs.ts";
import type { PageContext } from "../request-period.ts";
import { CheckList } from "./check-list.tsx";
import { messages } from "./messages.ts";
import { MonthChoice } from "./month-choice.tsx";
import { Summary } from "./summary.tsx";

/** As many as fit one sheet of A4. */
const maxRanked = 5;

/** The report of a month, to be printed on one sheet. */
export function monthlyPage(
  c: OfficialContext,
  { month, figures, page }: { month: string; figures: CityFigures; page: PageContext },
): Promise<Response> {
  const { signs, facts, headline, bursts } = figures;
  const { language, official, period } = page;
  const t = messages[language];
  const { definitions } = shared[language];
  const range = periodName(period, language);
  const { most, least } = rankByScans(signs, maxRanked);
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
          <p class="quiet">{range}</p>
          {period.to === period.today && <p class="notice">{t.open}</p>}
        </>
      ),
    },
    <>
      <h2>{t.headline}</h2>
      <Summary figures={figures} language={language} />
      <BurstNote bursts={bursts} total={headline.scans} page={page} />
      <h2>{t.trend}</h2>
      {raw(
        barChart({
          id: "trend",
          title: `${t.trend}. ${range}`,
          bars: toBars(headline.byDay, period, language),
          formatTick: (value) => formatNumber(value, language),
          height: 150,
        }),
      )}
      <div class="columns">
        <div>
          <h2>{t.top}</h2>
          <SignRanking signs={most} caption={t.top} page={page} />
        </div>
        <div>
          <h2>{t.bottom}</h2>
          <SignRanking signs={least} caption={t.bottom} page={page} />
        </div>
      </div>
      <h2>{t.check}</h2>
      <CheckList signs={signs} language={language} />
      <h2>{t.definitions}</h2>
      <p class="quiet">
        {definitions.scan} {t.changeDefinition} {definitions.state}
      </p>
      <p class="quiet">{t.made(dayName(period.today, language), official.email)}</p>
    </>,
  );
}
