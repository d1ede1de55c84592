import { asc, eq } from "drizzle-orm";
import type { City } from "../../city.ts";
import type { Db } from "../../db/client.ts";
import { namesakes, streets } from "../../db/schema.ts";
import { byteOrderMark, csvLine } from "../../web/csv.ts";
import { byName } from "../../web/vietnamese.ts";
import type { StreetIndex } from "../list/street-index.ts";
import { licenceJson, licenceUrl } from "./street-json.ts";

/** The whole city in one file: what the CSV and the GeoJSON are written from. */

type Row = Awaited<ReturnType<typeof readAll>>[number];

/** Every street with its namesake, in Vietnamese order. */
export async function readAll(db: Db) {
  const rows = await db
    .select({
      id: streets.id,
      slug: streets.slug,
      kind: streets.kind,
      name: streets.name,
      startText: streets.startText,
      endText: streets.endText,
      lengthM: streets.lengthM,
      widthM: streets.widthM,
      geometry: streets.geometry,
      namesake: namesakes.name,
      namesakeKind: namesakes.kind,
      born: namesakes.born,
      died: namesakes.died,
      summaryVi: namesakes.summaryVi,
      summaryEn: namesakes.summaryEn,
      status: streets.status,
      source: streets.source,
    })
    .from(streets)
    .leftJoin(namesakes, eq(namesakes.id, streets.namesakeId))
    .orderBy(asc(streets.id));
  return rows.sort(byName);
}

/** A street's record on one level, by the names of its columns. */
function recordOf(row: Row, index: StreetIndex, city: City) {
  const listed = index.streets.find(({ id }) => id === row.id);
  return {
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    start: row.startText,
    end: row.endText,
    length_m: row.lengthM,
    width_m: row.widthM,
    wards: (listed?.wardCodes ?? []).join(" "),
    namesake: row.namesake,
    namesake_kind: row.namesakeKind,
    born: row.born,
    died: row.died,
    summary_vi: row.summaryVi,
    summary_en: row.summaryEn,
    status: row.status,
    source: row.source,
    page: `https://${city.host}/${city.languages[0]}/streets/${row.slug}`,
  };
}

/**
 * The streets as CSV. Licence and attribution are columns, since CSV has no other place that every
 * reader keeps.
 */
export function csvOf(rows: Row[], index: StreetIndex, city: City): string {
  const terms = { licence: licenceUrl(city), attribution: city.dataAttribution };
  const records = rows.map((row) => ({ ...recordOf(row, index, city), ...terms }));
  const columns = csvColumns;
  const lines = records.map((record) => columns.map((column) => record[column]));
  return byteOrderMark + [columns, ...lines].map(csvLine).join("");
}

export const csvColumns = [
  "slug",
  "kind",
  "name",
  "start",
  "end",
  "length_m",
  "width_m",
  "wards",
  "namesake",
  "namesake_kind",
  "born",
  "died",
  "summary_vi",
  "summary_en",
  "status",
  "source",
  "page",
  "licence",
  "attribution",
] as const;

/** GeoJSON (RFC 7946); a street without geometry has the null that its section 3.2 provides. */
export function geoJsonOf(rows: Row[], index: StreetIndex, city: City) {
  return {
    type: "FeatureCollection",
    licence: licenceJson(city),
    features: rows.map((row) => ({
      type: "Feature",
      id: row.slug,
      geometry: row.geometry === null ? null : JSON.parse(row.geometry),
      properties: recordOf(row, index, city),
    })),
  };
}
