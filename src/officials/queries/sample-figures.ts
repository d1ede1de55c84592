import { sampleTally } from "../../db/schema.ts";

/**
 * Whether a code's figures begin with those of the sample city, as an expression in SQL; null where
 * it was never scanned. The sample's year lies before all that is counted after it was loaded, so
 * the first hour tells, and no other is read.
 */
export const beginsWithSample = (code: string): string =>
  `(SELECT tally FROM scans WHERE scans.code = ${code} ORDER BY hour LIMIT 1) = ${sampleTally}`;

/** Whether the figures hold those of the sample city, which every page must say. */
export async function hasSampleFigures(d1: D1Database): Promise<boolean> {
  const found = await d1
    .prepare(`SELECT 1 AS found FROM signs WHERE ${beginsWithSample("signs.code")} LIMIT 1`)
    .first<number>("found");
  return found !== null;
}
