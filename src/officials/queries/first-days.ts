import { countedCodes, dayOfHour } from "../../scan/read.ts";

/** City days (`db/hours.ts`); null where there was nothing yet. */
export type FirstDays = {
  /** The first day on which anything was counted. */
  counted: number | null;
  /** The first on which a person scanned a sign: there are no scans to compare with before. */
  scanned: number | null;
};

/** The days of the roll-up are kept for ever, so that they tell also when the hours are gone. */
const rolledUp = (where: string): string =>
  `SELECT day FROM (SELECT day FROM city_days WHERE day >= 0 AND count > 0 ${where}
   ORDER BY day LIMIT 1)`;

const inHours = (codes: string, where: string): string =>
  `SELECT ${dayOfHour("min(hour)", "?1")} FROM (
     SELECT (SELECT hour FROM scans WHERE scans.code = known.code AND count > 0 ${where}
       AND hour >= (SELECT day FROM rollups WHERE name = 'rolled-up') * 24 - ?1
       ORDER BY hour LIMIT 1) AS hour
     FROM ${codes} AS known)`;

/** When counting began. Seeks code by code, reads no history. */
export async function readFirstDays(d1: D1Database, utcOffset: number): Promise<FirstDays> {
  const found = await d1
    .prepare(
      `SELECT (SELECT min(day) FROM (${rolledUp("")} UNION ALL ${inHours(countedCodes, "")}))
           AS counted,
         (SELECT min(day) FROM (${rolledUp(`AND "by" = 'person' AND stray = 0`)}
           UNION ALL ${inHours("signs", `AND "by" = 'person'`)})) AS scanned`,
    )
    .bind(utcOffset)
    .first<FirstDays>();
  if (!found) throw new Error("A SELECT without FROM always has a row.");
  return found;
}
