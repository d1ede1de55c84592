import { wardsInForceSql } from "../../db/wards.ts";
import { holds, type Outline, outlineOf } from "../../web/areas.ts";
import { readArea } from "../../web/geojson.ts";

type Ward = { code: string; name: string };

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
        `WITH only AS MATERIALIZED (
           SELECT street_id, CASE count(*) WHEN 1 THEN min(wards.code) END AS ward
           FROM street_wards JOIN wards ON wards.id = ward_id WHERE ${inForce} GROUP BY street_id)
         SELECT code, latitude, longitude, ward
         FROM signs LEFT JOIN only ON only.street_id = signs.street_id`,
      )
      .bind(day),
  ]);
  return wardsOfSigns(
    (wards?.results ?? []) as WardOutline[],
    (signs?.results ?? []) as SignPlace[],
  );
}

export type WardOutline = Ward & { outline: string | null };

export type SignPlace = {
  code: string;
  latitude: number | null;
  longitude: number | null;
  /** The code of its street's only ward. */
  ward: string | null;
};

/** The ward of each sign among these wards. */
export function wardsOfSigns(
  wards: readonly WardOutline[],
  signs: readonly SignPlace[],
): Map<string, Ward> {
  const outlined = wards.flatMap((ward): (Ward & Outline)[] => {
    // Nothing where there is no outline, or none that can be read (the map names those).
    const outline = outlineOf(readArea(ward.outline).geometry);
    return outline ? [{ ...ward, ...outline }] : [];
  });
  const byCode = new Map(wards.map(({ code, name }) => [code, { code, name }]));
  const found = new Map<string, Ward>();
  for (const { code, latitude, longitude, ward: only } of signs) {
    const around =
      latitude === null || longitude === null
        ? undefined
        : outlined.find((ward) => holds(ward, longitude, latitude));
    const ward = around ?? byCode.get(only ?? "");
    if (ward) found.set(code, { code: ward.code, name: ward.name });
  }
  return found;
}
