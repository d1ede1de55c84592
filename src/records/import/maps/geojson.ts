import { RefusedFile } from "../refused-file.ts";
import { maxRows } from "../tables/sheet.ts";
import { type Feature, type Geometry, joinGeometries } from "./feature.ts";

/** Deeper than any GeoJSON: a MultiPolygon's numbers stand ten levels down. */
const maxDepth = 24;

/**
 * The features of GeoJSON (RFC 7946), whatever of its types the file is.
 * @throws RefusedFile if it is no JSON, or JSON of something else.
 */
export function readGeoJson(text: string): Feature[] {
  const root = parse(text);
  const { type, features } = Object(root) as Record<string, unknown>;
  const all = type === "FeatureCollection" && Array.isArray(features) ? features : [root];
  if (all.length > maxRows) throw new RefusedFile((t) => t.refused.tooManyRows(maxRows));
  const found = all.map((one, i) => featureFrom(one, i + 1));
  if (found.every((feature) => feature === null)) throw new RefusedFile((t) => t.refused.otherJson);
  return found.filter((feature) => feature !== null);
}

function parse(text: string): unknown {
  if (depthOf(text) > maxDepth) throw new RefusedFile((t) => t.refused.otherJson);
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedFile((t) => t.refused.brokenJson);
  }
}

/** How deep brackets stand in one another; those within a text count as well, which no matter. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let i = 0; i < text.length && deepest <= maxDepth; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return deepest;
}

const geometryTypes = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;

function featureFrom(one: unknown, number: number): Feature | null {
  const { type, properties, geometry } = Object(one) as Record<string, unknown>;
  if (type === "Feature") {
    return { number, properties: textsOf(properties), geometry: geometryFrom(geometry) };
  }
  const alone = geometryFrom(one);
  return alone && { number, properties: new Map(), geometry: alone };
}

function geometryFrom(one: unknown): Geometry | null {
  const { type, coordinates, geometries } = Object(one) as Record<string, unknown>;
  if (typeof type !== "string" || !geometryTypes.test(type)) return null;
  if (type !== "GeometryCollection") return { type, coordinates };
  const parts = Array.isArray(geometries) ? geometries.map(geometryFrom) : [];
  return joinGeometries(parts.filter((part) => part !== null));
}

function textsOf(properties: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(Object(properties))) {
    if (typeof value === "string" || typeof value === "number") texts.set(key, String(value));
  }
  return texts;
}
