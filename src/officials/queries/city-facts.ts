import { beginsWithSample } from "./sample-figures.ts";

export type CityFacts = {
  streets: number;
  /** Citizens' reports that nobody has looked at. */
  newReports: number;
  /** Hours since 1970 (UTC) of the first and last count of any kind; null if there is none. */
  firstHour: number | null;
  lastHour: number | null;
  /** Whether the figures hold those of the sample city, which every page must say. */
  isSample: boolean;
};

/** What a dashboard says of the city beside its signs. Seeks code by code, reads no history. */
export async function readCityFacts(d1: D1Database): Promise<CityFacts> {
  const row = await d1
    .prepare(
      `SELECT (SELECT count(*) FROM streets WHERE withdrawn_on IS NULL) AS streets,
         (SELECT count(*) FROM reports WHERE state = 'new') AS newReports,
         min((SELECT min(hour) FROM scans WHERE scans.code = known.code)) AS firstHour,
         max((SELECT max(hour) FROM scans WHERE scans.code = known.code)) AS lastHour,
         max(${beginsWithSample("known.code")}) AS isSample
       FROM (SELECT code FROM signs UNION ALL SELECT '') AS known`,
    )
    .first<Omit<CityFacts, "isSample"> & { isSample: number | null }>();
  if (!row) throw new Error("An aggregate without GROUP BY always has a row.");
  return { ...row, isSample: row.isSample === 1 };
}
