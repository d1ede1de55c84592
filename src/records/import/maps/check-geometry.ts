import { vietNam } from "../../values/geometry.ts";
import type { Said } from "../said.ts";
import type { Geometry } from "./feature.ts";

/** What a geometry can be taken for. */
export type Checked =
  | { lines: Line[] }
  | { point: { latitude: number; longitude: number } }
  | { wrong: Said /** All of a file's are: it is the file. */; because?: "metres" | "swapped" };

export type Line = number[][];

/** A line in WGS 84, or a point; anything else with the reason. */
export function checkGeometry(geometry: Geometry | null): Checked {
  if (geometry === null) return { wrong: (t) => t.wrong.noGeometry };
  const { type, coordinates } = geometry;
  if (type === "Point") return checkPoint(coordinates);
  if (type === "LineString") return checkLines([coordinates]);
  if (type === "MultiLineString" && Array.isArray(coordinates)) return checkLines(coordinates);
  return { wrong: (t) => t.wrong.notALine(type) };
}

function checkPoint(coordinates: unknown): Checked {
  const wrong = wrongWith([coordinates]);
  if (wrong) return wrong;
  const [longitude = 0, latitude = 0] = coordinates as number[];
  return { point: { latitude, longitude } };
}

function checkLines(lines: readonly unknown[]): Checked {
  for (const line of lines) {
    if (!Array.isArray(line)) return { wrong: (t) => t.wrong.brokenGeometry };
    const wrong = wrongWith(line);
    if (wrong) return wrong;
    if (line.length < 2) return { wrong: (t) => t.wrong.tooFewPoints };
  }
  return lines.length === 0 ? { wrong: (t) => t.wrong.tooFewPoints } : { lines: lines as Line[] };
}

/** Where Viet Nam lies tells degrees from metres, and longitude from latitude. */
function wrongWith(positions: readonly unknown[]): Extract<Checked, { wrong: Said }> | null {
  if (!positions.every(isPosition)) return { wrong: (t) => t.wrong.brokenGeometry };
  const all = positions as number[][];
  if (all.every(([x = 0, y = 0]) => isIn(x, y))) return null;
  if (all.some(([x = 0, y = 0]) => Math.abs(x) > 180 || Math.abs(y) > 180)) {
    return { wrong: (t) => t.wrong.metres, because: "metres" };
  }
  if (all.every(([x = 0, y = 0]) => isIn(y, x))) {
    return { wrong: (t) => t.wrong.axesSwapped, because: "swapped" };
  }
  const [[x = 0, y = 0] = []] = all.filter(([x = 0, y = 0]) => !isIn(x, y));
  return { wrong: (t) => t.wrong.outsideVietNam(y, x) };
}

const isPosition = (one: unknown): boolean =>
  Array.isArray(one) && one.length >= 2 && one.every((number) => Number.isFinite(number));

const isIn = (longitude: number, latitude: number): boolean =>
  longitude >= vietNam.west &&
  longitude <= vietNam.east &&
  latitude >= vietNam.south &&
  latitude <= vietNam.north;
