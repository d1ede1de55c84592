import type { Period } from "../period.ts";
import { readBaseMap } from "./base-map.ts";
import { hasSampleFigures } from "./sample-figures.ts";
import { readSigns } from "./sign-row.ts";
import { countStates } from "./state.ts";

export type SignMap = Awaited<ReturnType<typeof readSignMap>>;

/** Every sign with its scans of a period, over the wards and the streets. */
export async function readSignMap(d1: D1Database, period: Period) {
  const [signs, baseMap, isSample] = await Promise.all([
    readSigns(d1, period),
    readBaseMap(d1, period.today, true),
    hasSampleFigures(d1),
  ]);
  return { signs, states: countStates(signs), baseMap, isSample };
}
