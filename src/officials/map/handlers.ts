import { readBaseMap } from "../queries/base-map.ts";
import { readCityFacts } from "../queries/city-facts.ts";
import { readSigns } from "../queries/sign-row.ts";
import type { PeriodContext } from "../request-period.ts";
import { mapPage } from "./map-page.tsx";

/** `GET /officials/map`: every sign where it is. */
export async function map(c: PeriodContext): Promise<Response> {
  const [signs, baseMap, { isSample }] = await Promise.all([
    readSigns(c.env.DB, c.var.period),
    readBaseMap(c.env.DB, true),
    readCityFacts(c.env.DB),
  ]);
  return mapPage(c, { signs, baseMap, isSample });
}
