import type { Period } from "../period.ts";
import { readBaseMap } from "./base-map.ts";
import { readCityFigures } from "./city-figures.ts";
import { readFirstRun } from "./first-run.ts";
import { readHealthRun } from "./health-run.ts";

export type Overview = Awaited<ReturnType<typeof readOverview>>;

/** The city's figures of a period, with what sign health says and what its map is drawn on. */
export async function readOverview(d1: D1Database, period: Period) {
  const [figures, baseMap, run, firstRun] = await Promise.all([
    readCityFigures(d1, period),
    readBaseMap(d1, period.today, false),
    readHealthRun(d1),
    readFirstRun(d1),
  ]);
  return { ...figures, baseMap, run, firstRun };
}
