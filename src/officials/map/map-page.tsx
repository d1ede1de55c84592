import { formatNumber } from "../../web/format.ts";
import { MapFigure } from "../components/map-figure.tsx";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { periodQuery } from "../period.ts";
import { maxToldApart } from "../queries/city-signs.ts";
import type { SignMap } from "../queries/sign-map.ts";
import type { PeriodContext } from "../request-period.ts";
import { messages } from "./messages.ts";
import { TouchList } from "./touch-list.tsx";

/** Every sign of the city on a map, and those to check as a list for a finger. */
export function mapPage(c: PeriodContext, found: SignMap): Promise<Response> {
  const { language, period } = c.var;
  const { signs, toCheck, baseMap, isSample } = found;
  const { placed, unplaced } = signs.map;
  const t = messages[language];
  const summary = placed > maxToldApart ? t.manySummary : t.mapSummary;
  return officialPage(
    c,
    { title: t.map, path: "/map", period, isSample },
    <>
      <MapFigure
        signs={signs}
        baseMap={baseMap}
        title={shared[language].nav.map}
        summary={summary(formatNumber(placed, language))}
        language={language}
      />
      <TouchList signs={toCheck} language={language} />
      {unplaced > 0 && <p>{t.unplaced(formatNumber(unplaced, language))}</p>}
      <p>
        <a href={withQuery(officialPath(language, "/signs"), periodQuery(period))}>{t.asTable}</a>
      </p>
    </>,
  );
}
