import { isoDay } from "../../db/hours.ts";
import { sampleTally } from "../../db/schema.ts";

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
         EXISTS (SELECT 1 FROM scans WHERE tally = ${sampleTally}) AS isSample
       FROM (SELECT code FROM signs UNION ALL SELECT '') AS known`,
    )
    .first<Omit<CityFacts, "isSample"> & { isSample: number }>();
  if (!row) throw new Error("An aggregate without GROUP BY always has a row.");
  return { ...row, isSample: row.isSample === 1 };
}

/** The wards in force and the streets, as lines to draw under the signs. */
export async function readGround(d1: D1Database, withStreets: boolean) {
  const [wards, streets] = await d1.batch<{ shape: string }>([
    d1
      .prepare(
        "SELECT outline AS shape FROM wards WHERE outline IS NOT NULL AND (valid_to IS NULL OR valid_to > ?)",
      )
      .bind(isoDay(Math.floor(Date.now() / 86_400_000))),
    d1
      .prepare(
        "SELECT geometry AS shape FROM streets WHERE geometry IS NOT NULL AND withdrawn_on IS NULL AND ?",
      )
      .bind(withStreets ? 1 : 0),
  ]);
  return {
    wards: (wards?.results ?? []).flatMap(({ shape }) => linesOf(JSON.parse(shape))),
    streets: (streets?.results ?? []).flatMap(({ shape }) => linesOf(JSON.parse(shape))),
  };
}

type Line = [number, number][];
type Shape =
  | { type: "LineString"; coordinates: Line }
  | { type: "Polygon" | "MultiLineString"; coordinates: Line[] }
  | { type: "MultiPolygon"; coordinates: Line[][] };

function linesOf({ type, coordinates }: Shape): Line[] {
  if (type === "LineString") return [coordinates];
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}
