import { isoDay } from "../../db/hours.ts";
import { wardsInForceSql } from "../../db/wards.ts";
import { linesOf, readArea, readLine } from "../../web/geojson.ts";

/** [longitude, latitude] pairs in WGS 84 degrees. */
type Line = [number, number][];

/** What is drawn under the signs, and of whom the lines on record cannot be read, or not all. */
export type BaseMap = {
  wards: Line[];
  streets: Line[];
  unreadable: { wards: string[]; streets: { slug: string; name: string }[] };
};

/** The wards in force on a city day, and the streets, as lines to draw under the signs. */
export async function readBaseMap(
  d1: D1Database,
  day: number,
  withStreets: boolean,
): Promise<BaseMap> {
  const [wards, streets] = await d1.batch<{ slug: string; name: string; shape: string }>([
    d1
      .prepare(
        `SELECT code AS slug, name, outline AS shape FROM wards
         WHERE outline IS NOT NULL AND ${wardsInForceSql("?1")}`,
      )
      .bind(isoDay(day)),
    d1
      .prepare(
        "SELECT slug, name, geometry AS shape FROM streets WHERE geometry IS NOT NULL AND withdrawn_on IS NULL AND ?",
      )
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
