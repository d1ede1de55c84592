import { asc, eq, isNull } from "drizzle-orm";
import type { City } from "../../city.ts";
import type { Db } from "../../db/client.ts";
import { namesakes, streets } from "../../db/schema.ts";
import { namesakeFields } from "../../records/namesake-fields.ts";
import { type Column, columnsOf } from "../../records/public-formats.ts";
import { streetCourse, streetLine, streetName, streetRecord } from "../../records/street-fields.ts";
import { fullName, type StreetName } from "../../signs/street-name.ts";
import { byteOrderMark, csvLine, type Separator } from "../../web/csv.ts";
import { readLine } from "../../web/geojson.ts";
import { byName } from "../../web/vietnamese.ts";
import type { StreetIndex } from "../list/street-index.ts";
import { messages } from "../messages.ts";
import { licenceJson, licenceUrl } from "./licence.ts";

/** The whole city in one file: what the CSV and the GeoJSON are written from. */

type Row = Awaited<ReturnType<typeof readAll>>[number];

/** Every street with its namesake, in Vietnamese order. */
export async function readAll(db: Db) {
  const { name, kind, aliases, born, died, summaryVi, summaryEn } = namesakes;
  const rows = await db
    .select({
      street: streets,
      namesake: { name, kind, aliases, born, died, summaryVi, summaryEn },
    })
    .from(streets)
    .leftJoin(namesakes, eq(namesakes.id, streets.namesakeId))
    .where(isNull(streets.withdrawnOn))
    .orderBy(asc(streets.id));
  return rows.sort((a, b) => byName(a.street, b.street));
}

/** A street's record on one level. */
function columnsFor(
  format: "csv" | "geojson",
  rows: readonly Row[],
  index: StreetIndex,
  city: City,
): Column<Row>[] {
  const byId = new Map(rows.map(({ street }) => [street.id, street]));
  const listed = new Map(index.streets.map((street) => [street.id, street]));
  const wardsOf = (row: Row) => listed.get(row.street.id);
  const street = (row: Row) => row.street;
  const pages = `https://${city.host}/${city.languages[0]}/streets`;
  return [
    ...columnsOf(streetName, format, street),
    ...columnsOf(streetCourse, format, street),
    {
      name: "start_en",
      cellOf: ({ street }) => endInEnglish(street.startText, byId.get(street.startStreetId ?? -1)),
    },
    {
      name: "end_en",
      cellOf: ({ street }) => endInEnglish(street.endText, byId.get(street.endStreetId ?? -1)),
    },
    { name: "wards", cellOf: (row) => (wardsOf(row)?.wardCodes ?? []).join(" ") },
    { name: "former_wards", cellOf: (row) => (wardsOf(row)?.formerWards ?? []).join("; ") },
    ...columnsOf(namesakeInFiles, format, (row: Row) => row.namesake),
    ...columnsOf(streetRecord, format, street),
    {
      name: "updated_at",
      cellOf: (row) => new Date(row.street.updatedAt * 1000).toISOString(),
    },
    { name: "page", cellOf: (row) => `${pages}/${row.street.slug}` },
  ];
}

/** An end in English; null where the record has words of its own alone, which are Vietnamese. */
function endInEnglish(text: string | null, there: StreetName | undefined): string | null {
  if (there) return messages.en.at(fullName(there, "en"));
  return text === messages.vi.openEnd ? messages.en.openEnd : null;
}

const { name: namesakeName, ...restOfNamesake } = namesakeFields;

/** Who it is comes first, and then what kind of namesake. */
export const namesakeInFiles = { name: namesakeName, ...restOfNamesake };

/**
 * The streets as CSV. Licence and attribution are columns, since CSV has no other place that every
 * reader keeps.
 */
export function csvOf(
  rows: Row[],
  index: StreetIndex,
  city: City,
  separator: Separator = ",",
): string {
  const columns: Column<Row>[] = [
    ...columnsFor("csv", rows, index, city),
    { name: "licence", cellOf: () => licenceUrl(city) },
    { name: "attribution", cellOf: () => city.dataAttribution },
  ];
  const lines = rows.map((row) => columns.map(({ cellOf }) => cellOf(row)));
  const table = [columns.map(({ name }) => name), ...lines];
  return byteOrderMark + table.map((row) => csvLine(row, separator)).join("");
}

/**
 * GeoJSON (RFC 7946). A street whose geometry is not known, or cannot be read, has the null that
 * its section 3.2 provides.
 */
export function geoJsonOf(rows: Row[], index: StreetIndex, city: City) {
  const columns = [
    ...columnsFor("geojson", rows, index, city),
    { name: "geometry_problem", cellOf: ({ street }: Row) => readLine(street.geometry).problem },
  ];
  return {
    type: "FeatureCollection",
    licence: licenceJson(city),
    features: rows.map((row) => ({
      type: "Feature",
      id: row.street.slug,
      geometry: streetLine.geometry.json(row.street.geometry),
      properties: Object.fromEntries(columns.map(({ name, cellOf }) => [name, cellOf(row)])),
    })),
  };
}
