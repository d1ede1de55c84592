import { type FirstDays, readFirstDays } from "./first-days.ts";
import { holdsSample } from "./sample-figures.ts";

export type CityFacts = {
  streets: number;
  /** Citizens' reports that nobody has looked at. */
  newReports: number;
  /** When counting began, by city days. */
  first: FirstDays;
  /** Whether the figures hold those of the sample city, which every page must say. */
  isSample: boolean;
};

/** What a dashboard says of the city beside its signs. Reads no history. */
export async function readCityFacts(d1: D1Database, utcOffset: number): Promise<CityFacts> {
  const [first, row] = await Promise.all([
    readFirstDays(d1, utcOffset),
    d1
      .prepare(
        `SELECT (SELECT count(*) FROM streets WHERE withdrawn_on IS NULL) AS streets,
           (SELECT count(*) FROM reports WHERE state = 'new')
             + (SELECT count(*) FROM code_reports WHERE state = 'new') AS newReports,
           ${holdsSample} AS isSample`,
      )
      .first<Omit<CityFacts, "isSample" | "first"> & { isSample: number }>(),
  ]);
  if (!row) throw new Error("A SELECT without FROM always has a row.");
  return { ...row, first, isSample: row.isSample === 1 };
}
