import type { Period } from "../period.ts";
import { hasSampleFigures } from "./sample-figures.ts";
import { readEvents, readSignDays, readSignHours } from "./sign-history.ts";
import { readSigns } from "./sign-row.ts";

export type OneSign = NonNullable<Awaited<ReturnType<typeof readOneSign>>>;

/** All that is known of one sign, with its scans of a period, day by day since the city's first scan; null if there is no such sign. */
export async function readOneSign(d1: D1Database, code: string, period: Period) {
  const [[sign], days, hours, events, isSample] = await Promise.all([
    readSigns(d1, period, [code]),
    readSignDays(d1, code, period),
    readSignHours(d1, code, period),
    readEvents(d1, code),
    hasSampleFigures(d1),
  ]);
  if (!sign) return null;
  return { sign, days, hours, events, isSample };
}
