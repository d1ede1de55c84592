/**
 * Reads GeoJSON geometries (RFC 7946, 3.1) as the tables hold them, whoever wrote them there: it
 * never throws and never guesses. What cannot be read is left out by the smallest part that can
 * stand alone, a line or a polygon, and said so; nothing is joined across a broken position.
 */

/** WGS 84 degrees, and metres above the ellipsoid where they are given (RFC 7946, 3.1.1). */
export type Position = readonly [longitude: number, latitude: number, altitude?: number];

export type LineGeometry =
  | { type: "LineString"; coordinates: Position[] }
  | { type: "MultiLineString"; coordinates: Position[][] };

export type AreaGeometry =
  | { type: "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

export const geometryProblems = [
  /** The text is no JSON (RFC 8259), which has no NaN either. */
  "not-json",
  /** JSON, but no geometry of a type that fits: a Point, a Feature, null. */
  "wrong-type",
  /** Nothing is left: positions are missing, nested wrongly, no numbers or not on the earth. */
  "broken",
  /** The same, but of some parts only; the others are given. */
  "partly-broken",
] as const;
export type GeometryProblem = (typeof geometryProblems)[number];

/** The geometry is null where there is none on record, which is no problem, or none can be read. */
export type Reading<Geometry> = { geometry: Geometry | null; problem: GeometryProblem | null };

/** A street's line: one, or several pieces in their order. */
export const readLine = (geojson: string | null): Reading<LineGeometry> =>
  read<LineGeometry>(geojson, (type, coordinates) => {
    if (type === "LineString") return one(type, lineFrom(coordinates));
    return type === "MultiLineString" ? several(type, coordinates, lineFrom) : null;
  });

/** An area: one polygon, or several. */
export const readArea = (geojson: string | null): Reading<AreaGeometry> =>
  read<AreaGeometry>(geojson, (type, coordinates) => {
    if (type === "Polygon") return one(type, polygonFrom(coordinates));
    return type === "MultiPolygon" ? several(type, coordinates, polygonFrom) : null;
  });

/** Longitude and latitude of each line of a geometry: a street's pieces, or an area's rings. */
export function linesOf(geometry: LineGeometry | AreaGeometry | null): [number, number][][] {
  if (geometry === null) return [];
  const { type, coordinates } = geometry;
  const lines =
    type === "LineString"
      ? [coordinates]
      : type === "MultiPolygon"
        ? coordinates.flat()
        : coordinates;
  return lines.map((line) => line.map(([longitude, latitude]) => [longitude, latitude]));
}

/** A geometry of those of its parts that could be read, and how many could not. */
type Made<Geometry> = { geometry: Geometry | null; broken: number };

function read<Geometry>(
  geojson: string | null,
  make: (type: unknown, coordinates: unknown) => Made<Geometry> | null,
): Reading<Geometry> {
  if (geojson === null) return { geometry: null, problem: null };
  let found: { type?: unknown; coordinates?: unknown } | null;
  try {
    found = JSON.parse(geojson);
  } catch {
    return { geometry: null, problem: "not-json" };
  }
  const made = make(found?.type, found?.coordinates);
  if (!made) return { geometry: null, problem: "wrong-type" };
  const { geometry, broken } = made;
  if (!geometry) return { geometry, problem: "broken" };
  return { geometry, problem: broken > 0 ? "partly-broken" : null };
}

const one = <Type, Part>(type: Type, part: Part | null) => ({
  geometry: part && { type, coordinates: part },
  broken: part ? 0 : 1,
});

function several<Type, Part>(
  type: Type,
  coordinates: unknown,
  partFrom: (coordinates: unknown) => Part | null,
): Made<{ type: Type; coordinates: Part[] }> {
  const all: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  const parts = all.map((part) => partFrom(part)).filter((part) => part !== null);
  const geometry = parts.length > 0 ? { type, coordinates: parts } : null;
  return { geometry, broken: all.length - parts.length };
}

/** At least two positions (3.1.4). */
const lineFrom = (coordinates: unknown) => positionsFrom(coordinates, 2);

/** Rings of four positions, the last closing it (3.1.6); one that is left open is taken as closed. */
function polygonFrom(coordinates: unknown): Position[][] | null {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return null;
  const rings = coordinates.map((ring) => positionsFrom(ring, 3));
  return rings.every((ring) => ring !== null) ? rings : null;
}

/** Null if there are fewer, or any is broken. */
function positionsFrom(coordinates: unknown, min: number): Position[] | null {
  if (!Array.isArray(coordinates) || coordinates.length < min) return null;
  const positions = coordinates.map(positionFrom);
  return positions.every((position) => position !== null) ? positions : null;
}

/** Numbers on the earth; what follows the third is ignored, as 3.1.1 advises. */
function positionFrom(coordinates: unknown): Position | null {
  if (!Array.isArray(coordinates)) return null;
  const [longitude, latitude, altitude] = coordinates;
  if (!isWithin(longitude, 180) || !isWithin(latitude, 90)) return null;
  if (coordinates.length === 2) return [longitude, latitude];
  return isWithin(altitude, Number.MAX_VALUE) ? [longitude, latitude, altitude] : null;
}

const isWithin = (value: unknown, max: number): value is number =>
  typeof value === "number" && Math.abs(value) <= max;
