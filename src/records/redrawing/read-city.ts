import type { CityWard, RedrawnCity, WardStreet } from "./redrawn-city.ts";

/** The wards of a city, and the streets of those with these codes. */
export async function readRedrawnCity(
  d1: D1Database,
  oldCodes: readonly string[],
): Promise<RedrawnCity> {
  const [wards, streets] = await d1.batch([
    d1.prepare(
      `SELECT id, code, name, valid_from AS validFrom, valid_to AS validTo, version, outline,
         (SELECT json_group_array(json_object('ward', new_id, 'part', part)) FROM ward_successions
          WHERE old_id = wards.id) AS successors
       FROM wards ORDER BY valid_from, id`,
    ),
    d1
      .prepare(
        `SELECT id, version, kind, name, geometry,
           (SELECT json_group_array(ward_id ORDER BY ward_id) FROM street_wards
            WHERE street_id = streets.id) AS wardIds
         FROM streets WHERE withdrawn_on IS NULL AND id IN (
           SELECT street_id FROM street_wards JOIN wards ON wards.id = ward_id
           WHERE code IN (SELECT value FROM json_each(?1)))
         ORDER BY name, id`,
      )
      .bind(JSON.stringify(oldCodes)),
  ]);
  return {
    wards: (wards?.results ?? []).map(withParsed<CityWard>("successors")),
    streets: (streets?.results ?? []).map(withParsed<WardStreet>("wardIds")),
  };
}

const withParsed =
  <Row>(key: keyof Row & string) =>
  (row: unknown): Row =>
    ({ ...Object(row), [key]: JSON.parse(Object(row)[key]) }) as Row;
