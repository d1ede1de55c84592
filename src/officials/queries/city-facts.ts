import { isoDay } from "../../db/hours.ts";
import { sampleTally } from "../../db/schema.ts";
import { wardsInForceSql } from "../../db/wards.ts";
import { linesOf, readArea, readLine } from "../../web/geojson.ts";

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
      `SELECT (SELECT count(*) FROM streets) AS streets,
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

/** What is drawn under the signs, and of whom the lines on record cannot be read, or not all. */
export type Ground = {
  wards: Line[];
  streets: Line[];
  unreadable: { wards: string[]; streets: { slug: string; name: string }[] };
};

/** [longitude, latitude] pairs. */
type Line = [number, number][];

/** The wards in force on a city day, and the streets, as lines to draw under the signs. */
export async function readGround(
  d1: D1Database,
  day: number,
  withStreets: boolean,
): Promise<Ground> {
  const [wards, streets] = await d1.batch<{ slug: string; name: string; shape: string }>([
    d1
      .prepare(
        `SELECT code AS slug, name, outline AS shape FROM wards
         WHERE outline IS NOT NULL AND ${wardsInForceSql("?1")}`,
      )
      .bind(isoDay(day)),
    d1
      .prepare("SELECT slug, name, geometry AS shape FROM streets WHERE geometry IS NOT NULL AND ?")
      .bind(withStreets ? 1 : 0),
  ]);
  const areas = (wards?.results ?? []).map((ward) => ({ ...ward, ...readArea(ward.shape) }));
  const lines = (streets?.results ?? []).map((street) => ({
    ...street,
    ...readLine(street.shape),
  }));
  return {
    wards: areas.flatMap(({ geometry }) => linesOf(geometry)),
    streets: lines.flatMap(({ geometry }) => linesOf(geometry)),
    unreadable: {
      wards: areas.filter(({ problem }) => problem).map(({ name }) => name),
      streets: lines.filter(({ problem }) => problem).map(({ slug, name }) => ({ slug, name })),
    },
  };
}
