import { type Reading, readArea, readLine } from "../../web/geojson.ts";
import type { RecordKind } from "../changes/change-set.ts";
import { columnsOf } from "./columns.ts";
import type { ExportedCity, ExportedRecord } from "./read-records.ts";

/** The kinds of records that have a place, by the feature's property `record`. */
const placed = ["ward", "street", "sign"] as const satisfies readonly RecordKind[];

/**
 * Wards, streets and signs as GeoJSON (RFC 7946), with every field under its name in SQL and values
 * as they are kept. What has no line, outline or position has `null` for a geometry.
 */
export const recordsGeoJson = (city: ExportedCity): object => ({
  type: "FeatureCollection",
  features: placed.flatMap((kind) =>
    city[kind].map((record) => ({
      type: "Feature",
      geometry: geometryOf(record),
      properties: { record: kind, ...propertiesOf(kind, record) },
    })),
  ),
});

function geometryOf({ geometry, outline, longitude, latitude }: ExportedRecord): unknown {
  if (typeof geometry === "string") return asDrawn(geometry, readLine(geometry));
  if (typeof outline === "string") return asDrawn(outline, readArea(outline));
  if (typeof longitude !== "number" || typeof latitude !== "number") return null;
  return { type: "Point", coordinates: [longitude, latitude] };
}

/** Of a row that was spoilt elsewhere what can be read of it: it must not spoil the file. */
const asDrawn = (text: string, { geometry, problem }: Reading<unknown>): unknown =>
  problem === null ? JSON.parse(text) : geometry;

const propertiesOf = (kind: RecordKind, record: ExportedRecord): Record<string, unknown> =>
  Object.fromEntries(
    columnsOf(kind)
      .filter(({ field }) => field?.value.is !== "geometry")
      .map(({ key, column }) => [column, plain(record[key])]),
  );

/** A list is one text, as in a table. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) ? value.join("; ") || null : (value ?? null);
