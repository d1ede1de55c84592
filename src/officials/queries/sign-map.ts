import type { Period } from "../period.ts";
import { readBaseMap } from "./base-map.ts";
import { readCitySigns } from "./city-signs.ts";
import { hasSampleFigures } from "./sample-figures.ts";
import { readSigns } from "./sign-row.ts";
import { readSignsToCheck } from "./signs-to-check.ts";

export type SignMap = Awaited<ReturnType<typeof readSignMap>>;

/** Signs to check that are also listed: as many as a thumb scrolls past. */
export const maxTouchListed = 12;

/** Every sign with its scans of a period, over the wards and the streets. */
export async function readSignMap(d1: D1Database, period: Period) {
  const [signs, toCheck, baseMap, isSample] = await Promise.all([
    readCitySigns(d1, period, true),
    readMostPressing(d1, period),
    readBaseMap(d1, period.today, true),
    hasSampleFigures(d1),
  ]);
  return { signs, toCheck, baseMap, isSample };
}

/** Of the signs to check that have a place on the map, the most pressing. */
async function readMostPressing(d1: D1Database, period: Period) {
  const checks = await readSignsToCheck(d1, period.utcOffset);
  const codes = checks.filter(({ isPlaced }) => isPlaced).map(({ code }) => code);
  return readSigns(d1, period, codes.slice(0, maxTouchListed));
}
