import { isoDay } from "../../db/hours.ts";

/** [longitude, latitude] pairs in WGS 84 degrees. */
type Line = [number, number][];

/** What is drawn under the signs. */
export type BaseMap = { wards: Line[]; streets: Line[] };

/** The wards in force and the streets, as lines to draw under the signs. */
export async function readBaseMap(d1: D1Database, withStreets: boolean): Promise<BaseMap> {
  const [wards, streets] = await d1.batch<{ shape: string }>([
    d1
      .prepare(
        "SELECT outline AS shape FROM wards WHERE outline IS NOT NULL AND (valid_to IS NULL OR valid_to > ?)",
      )
      .bind(isoDay(Math.floor(Date.now() / 86_400_000))),
    d1
      .prepare("SELECT geometry AS shape FROM streets WHERE geometry IS NOT NULL AND ?")
      .bind(withStreets ? 1 : 0),
  ]);
  return {
    wards: (wards?.results ?? []).flatMap(({ shape }) => linesOf(JSON.parse(shape))),
    streets: (streets?.results ?? []).flatMap(({ shape }) => linesOf(JSON.parse(shape))),
  };
}

type Shape =
  | { type: "LineString"; coordinates: Line }
  | { type: "Polygon" | "MultiLineString"; coordinates: Line[] }
  | { type: "MultiPolygon"; coordinates: Line[][] };

function linesOf({ type, coordinates }: Shape): Line[] {
  if (type === "LineString") return [coordinates];
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}
