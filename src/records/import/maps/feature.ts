/** A thing on a map, from GeoJSON or KML: what is told of it, and where it is. */
export type Feature = {
  /** Counted from 1. */
  number: number;
  properties: ReadonlyMap<string, string>;
  geometry: Geometry | null;
};

/** As it stands in the file, its coordinates unchecked. */
export type Geometry = { type: string; coordinates: unknown };

/** The lines of several geometries in one; other mixtures stay what they are. */
export function joinGeometries(parts: readonly Geometry[]): Geometry | null {
  const [first] = parts;
  if (!first || parts.length === 1) return first ?? null;
  if (!parts.every(({ type }) => /^(Multi)?LineString$/.test(type))) {
    return { type: "GeometryCollection", coordinates: null };
  }
  const lines = parts.flatMap(({ type, coordinates }) =>
    type === "LineString" ? [coordinates] : (coordinates as unknown[]),
  );
  return { type: "MultiLineString", coordinates: lines };
}
