import { asc, eq } from "drizzle-orm";
import type { City } from "../../city.ts";
import type { Db } from "../../db/client.ts";
import { signs, streets, wards } from "../../db/schema.ts";
import { wardsInForce } from "../../db/wards.ts";
import { jsonOf } from "../../records/public-formats.ts";
import { wardFields } from "../../records/ward-fields.ts";
import { positionWords } from "../../signs/position.ts";
import { atJunction, junctions, positionColumns } from "../../signs/position-columns.ts";
import { licenceJson } from "./licence.ts";

/** The signs that hang, and the wards in force, as open data. */

type Row = Awaited<ReturnType<typeof readSigns>>[number];

/** Every sign that hangs, by its code, with its street. */
export const readSigns = (db: Db) =>
  db
    .select({
      code: signs.code,
      ...positionColumns,
      latitude: signs.latitude,
      longitude: signs.longitude,
      street: streets.slug,
      record: streets.status,
    })
    .from(signs)
    .innerJoin(streets, eq(streets.id, signs.streetId))
    .leftJoin(junctions, atJunction)
    .where(eq(signs.status, "installed"))
    .orderBy(asc(signs.code));

/** `GET /api/signs` */
export const signsJson = (rows: readonly Row[], city: City) => ({
  signs: rows.map((row) => {
    const [longitude = null, latitude = null] = placeOf(row) ?? [];
    return { ...factsOf(row), latitude, longitude };
  }),
  licence: licenceJson(city),
});

/** `GET /api/signs.geojson` (RFC 7946) */
export const signsGeoJson = (rows: readonly Row[], city: City) => ({
  type: "FeatureCollection",
  licence: licenceJson(city),
  features: rows.map((row) => {
    const coordinates = placeOf(row);
    return {
      type: "Feature",
      id: row.code,
      geometry: coordinates && { type: "Point", coordinates },
      properties: factsOf(row),
    };
  }),
});

/** `GET /api/wards`: those in force on a city day. */
export async function wardsJson(db: Db, day: string, city: City) {
  const rows = await db.select().from(wards).where(wardsInForce(day)).orderBy(asc(wards.code));
  return { wards: rows.map((row) => jsonOf(wardFields, row)), licence: licenceJson(city) };
}

function factsOf(row: Row) {
  const english = positionWords(row, "en");
  const vi = positionWords(row, "vi").text;
  return {
    code: row.code,
    street: row.street,
    position: { vi: vi || null, en: english.language === "en" ? english.text || null : null },
  };
}

/** Longitude and latitude; of a street whose record is not confirmed they are assumed, and left out. */
const placeOf = ({ record, latitude, longitude }: Row): [number, number] | null =>
  record === "confirmed" && latitude !== null && longitude !== null ? [longitude, latitude] : null;
