import type { Context } from "hono";
import { formatNumber } from "../../web/format.ts";
import type { CityFacts, readGround } from "../queries/city-facts.ts";
import type { OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { MapFigure } from "../components/map-figure.tsx";
import { PeriodChoice } from "../components/sign-parts.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { words as shared } from "../messages.ts";
import { words } from "./messages.ts";

export function mapPage(
  c: Context<OfficialEnv>,
  view: {
    period: Period;
    signs: SignRow[];
    ground: Awaited<ReturnType<typeof readGround>>;
    facts: CityFacts;
  },
): Promise<Response> {
  const { language } = c.var;
  const { period, signs, ground, facts } = view;
  const say = words[language];
  const unplaced = signs.filter(({ latitude }) => latitude === null).length;
  return officialPage(
    c,
    { title: say.map, path: withQuery("/map", period.name === "28" ? {} : periodQuery(period)) },
    <>
      <h1>{say.map}</h1>
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <PeriodChoice period={period} path="/map" language={language} />
      <MapFigure
        signs={signs}
        ground={ground}
        title={shared[language].nav.map}
        summary={say.mapSummary(formatNumber(signs.length - unplaced, language))}
        language={language}
        detailed
      />
      {unplaced > 0 && <p>{say.unplaced(formatNumber(unplaced, language))}</p>}
      <p>
        <a href={withQuery(officialPath(language, "/signs"), periodQuery(period))}>{say.asTable}</a>
      </p>
    </>,
  );
}
