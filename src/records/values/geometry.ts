import { readArea, readLine } from "../../web/geojson.ts";
import { exactly, type JsonSchema } from "../json-schema.ts";
import { type GeometryFault, type Problem, wrong } from "../problems.ts";
import type { Filled, ValueType } from "./value-type.ts";

export type GeometryType = "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon";

/**
 * Where Viet Nam lies, its islands included (WGS 84 degrees). Swapped axes, and metres of VN-2000
 * (Circular 973/2001/TT-TCĐC), fall outside.
 */
export const vietNam = { west: 102, east: 118, south: 6, north: 24 } as const;

type GeometryOptions = { types: readonly [GeometryType, ...GeometryType[]]; max: number };

/** GeoJSON geometry (RFC 7946, 3.1) of these types, kept as its text; `max` in characters of it. */
export const geometry = ({ types, max }: GeometryOptions): ValueType<string> => ({
  is: "geometry",
  read: (cell) => {
    const typed = String(cell);
    if (typed.length > max) return wrong("too-long", { max, length: typed.length });
    const parsed = parse(typed);
    if (parsed === undefined) return wrong("not-json", {});
    const { type, coordinates } = Object(parsed) as Record<string, unknown>;
    const found = types.find((one) => one === type);
    const fault = (because: GeometryFault) => wrong("wrong-geometry", { types, because });
    if (found === undefined) return fault("type");
    const [because] = faultsIn(coordinates, depths[found], isArea(found));
    if (because) return typeof because === "string" ? fault(because) : because;
    return { value: JSON.stringify({ type, coordinates }) };
  },
  write: (value): Filled => value,
  // A row that was spoilt elsewhere must not spoil a file.
  json: (value) => (types.some(isArea) ? readArea(value) : readLine(value)).geometry,
  schema: types.length === 1 ? schemas[types[0]] : { oneOf: types.map((type) => schemas[type]) },
  limits: { max },
});

const isArea = (type: GeometryType): boolean => type === "Polygon" || type === "MultiPolygon";

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many lists are round the lists of positions. */
const depths: Record<GeometryType, number> = {
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2,
};

/** What is wrong with coordinates, the first first, looked for only as far as is asked. */
function* faultsIn(
  coordinates: unknown,
  depth: number,
  closed: boolean,
): Generator<GeometryFault | Problem> {
  if (!Array.isArray(coordinates)) yield "coordinates";
  else if (depth > 0) {
    if (coordinates.length === 0) yield "too-few-points";
    for (const inner of coordinates) yield* faultsIn(inner, depth - 1, closed);
  } else {
    for (const position of coordinates) yield* faultsOf(position);
    // RFC 7946, 3.1.4 and 3.1.6.
    if (coordinates.length < (closed ? 4 : 2)) yield "too-few-points";
    if (closed && String(coordinates[0]) !== String(coordinates.at(-1))) yield "open-ring";
  }
}

function* faultsOf(position: unknown): Generator<GeometryFault | Problem> {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3) yield "coordinates";
  else if (!position.every((number) => typeof number === "number")) yield "coordinates";
  else {
    const [longitude = Number.NaN, latitude = Number.NaN] = position;
    const { west, east, south, north } = vietNam;
    yield* outside(longitude, west, east);
    yield* outside(latitude, south, north);
  }
}

function* outside(value: number, min: number, max: number): Generator<Problem> {
  if (!(value >= min && value <= max)) yield wrong("out-of-range", { value, min, max });
}

const positions = (minItems: number): JsonSchema => ({
  type: "array",
  minItems,
  items: { type: "array", minItems: 2, maxItems: 3, items: { type: "number" } },
});
const rings: JsonSchema = { type: "array", items: positions(4) };

const schemas: Record<GeometryType, JsonSchema> = {
  LineString: exactly({ type: { const: "LineString" }, coordinates: positions(2) }),
  MultiLineString: exactly({
    type: { const: "MultiLineString" },
    coordinates: { type: "array", minItems: 1, items: positions(2) },
  }),
  Polygon: exactly({ type: { const: "Polygon" }, coordinates: rings }),
  MultiPolygon: exactly({
    type: { const: "MultiPolygon" },
    coordinates: { type: "array", items: rings },
  }),
};
