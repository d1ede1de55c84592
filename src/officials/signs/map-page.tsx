import type { Context } from "hono";
import { formatNumber } from "../../web/format.ts";
import { MapFigure } from "../components/map-figure.tsx";
import { PeriodChoice } from "../components/sign-parts.tsx";
import type { OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import type { CityFacts, readGround } from "../queries/city-facts.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { messages } from "./messages.ts";

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
  const t = messages[language];
  const unplaced = signs.filter(({ latitude }) => latitude === null).length;
  return officialPage(
    c,
    { title: t.map, path: withQuery("/map", period.name === "28" ? {} : periodQuery(period)) },
    <>
      <h1>{t.map}</h1>
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <PeriodChoice period={period} path="/map" language={language} />
      <MapFigure
        signs={signs}
        ground={ground}
        title={shared[language].nav.map}
        summary={t.mapSummary(formatNumber(signs.length - unplaced, language))}
        language={language}
        detailed
      />
      {unplaced > 0 && <p>{t.unplaced(formatNumber(unplaced, language))}</p>}
      <p>
        <a href={withQuery(officialPath(language, "/signs"), periodQuery(period))}>{t.asTable}</a>
      </p>
    </>,
  );
}
