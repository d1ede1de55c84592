import { countedCodes, dayOfHour } from "../../scan/read.ts";

/** City days (`db/hours.ts`); null where there was nothing yet. */
export type FirstDays = {
  /** The first day on which anything was counted. */
  counted: number | null;
  /** The first on which a person scanned a sign: there are no scans to compare with before. */
  scanned: number | null;
};

const boundary = "(SELECT day FROM rollups WHERE name = 'rolled-up')";

/** The days of the roll-up are kept for ever, so that they tell also when the hours are gone. */
const rolledUp = (where: string): string =>
  `(SELECT day FROM city_days WHERE day >= 0 AND day < ${boundary} AND count > 0 ${where}
    ORDER BY day LIMIT 1)`;

/** From the boundary on. */
const inHours = (codes: string, where: string): string =>
  `(SELECT ${dayOfHour("min(hour)", "?1")} FROM (
     SELECT (SELECT hour FROM scans WHERE scans.code = known.code AND count > 0 ${where}
       AND hour >= ${boundary} * 24 - ?1 ORDER BY hour LIMIT 1) AS hour
     FROM ${codes} AS known))`;

/**
 * When counting began. A day before the boundary comes before every hour from there on, so that a
 * city whose nights have run reads its sums alone; a new one is sought code by code.
 */
export async function readFirstDays(d1: D1Database, utcOffset: number): Promise<FirstDays> {
  const found = await d1
    .prepare(
      `SELECT coalesce(${rolledUp("")}, ${inHours(countedCodes, "")}) AS counted,
         coalesce(${rolledUp(`AND "by" = 'person' AND stray = 0`)},
           ${inHours("signs", `AND "by" = 'person'`)}) AS scanned`,
    )
    .bind(utcOffset)
    .first<FirstDays>();
  if (!found) throw new Error("A SELECT without FROM always has a row.");
  return found;
}
