import { wardsInForceSql } from "../../db/wards.ts";
import { linesOf, readArea } from "../../web/geojson.ts";

type Ward = { code: string; name: string };
type Ring = [number, number][];
type Outlined = Ward & { rings: Ring[]; box: [number, number, number, number] };

/**
 * The one ward in which each sign stands, so that wards add up to the city: the ward whose outline
 * holds it, otherwise that of its street where there is only one. A sign of which neither is
 * known has none.
 * @param day wards in force on this day.
 */
export async function readSignWards(d1: D1Database, day: string): Promise<Map<string, Ward>> {
  const inForce = wardsInForceSql("?1");
  const [wards, signs] = await d1.batch([
    d1.prepare(`SELECT code, name, outline FROM wards WHERE ${inForce}`).bind(day),
    d1
      .prepare(
        `SELECT code, latitude, longitude,
           (SELECT CASE count(*) WHEN 1 THEN min(wards.code) END
            FROM street_wards JOIN wards ON wards.id = ward_id
            WHERE street_wards.street_id = signs.street_id AND ${inForce}) AS ward
         FROM signs`,
      )
      .bind(day),
  ]);
  const known = (wards?.results ?? []) as (Ward & { outline: string | null })[];
  const outlined = known.flatMap(outlineOf);
  const byCode = new Map(known.map(({ code, name }) => [code, { code, name }]));
  const found = new Map<string, Ward>();
  for (const sign of (signs?.results ?? []) as SignPlace[]) {
    const around =
      sign.latitude === null || sign.longitude === null
        ? undefined
        : outlined.find((ward) => holds(ward, sign.longitude as number, sign.latitude as number));
    const ward = around ?? byCode.get(sign.ward ?? "");
    if (ward) found.set(sign.code, { code: ward.code, name: ward.name });
  }
  return found;
}

type SignPlace = {
  code: string;
  latitude: number | null;
  longitude: number | null;
  ward: string | null;
};

/** Nothing where there is no outline, or none that can be read (the map names those). */
function outlineOf(ward: Ward & { outline: string | null }): Outlined[] {
  const rings = linesOf(readArea(ward.outline).geometry);
  if (rings.length === 0) return [];
  const points = rings.flat();
  const of = (axis: 0 | 1) => points.map((point) => point[axis]);
  return [
    {
      ...ward,
      rings,
      box: [Math.min(...of(0)), Math.min(...of(1)), Math.max(...of(0)), Math.max(...of(1))],
    },
  ];
}

/** Even-odd rule over all rings, so that a hole is outside (W. R. Franklin's PNPOLY). */
function holds({ rings, box }: Outlined, x: number, y: number): boolean {
  const [west, south, east, north] = box;
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
