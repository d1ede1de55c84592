import { flatten, type Line, type Point } from "./geometry.ts";

const metresPerDegree = 111_320;

/** Metres between two places, flat, which is exact enough across a city. */
export function metresBetween(a: Point, b: Point): number {
  const [[x, y] = [0, 0]] = flatten([b], a);
  return Math.hypot(x, y);
}

/** The point of some lines that is nearest to a place, and how many metres away; null without lines. */
export function nearestOn(
  lines: readonly Line[],
  place: Point,
): { point: Point; metres: number } | null {
  let nearest: { point: Point; metres: number } | null = null;
  for (const line of lines) {
    const flat = flatten(line, place);
    for (let i = 1; i < flat.length; i++) {
      const [ax, ay] = flat[i - 1] as Point;
      const [bx, by] = flat[i] as Point;
      const [dx, dy] = [bx - ax, by - ay];
      const length2 = dx * dx + dy * dy;
      const share = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
      const [x, y] = [ax + share * dx, ay + share * dy];
      const metres = Math.hypot(x, y);
      if (!nearest || metres < nearest.metres)
        nearest = { point: unflatten([x, y], place), metres };
    }
  }
  return nearest;
}

/** The place that lies so many metres east and north of another: what `flatten` turns round. */
export function unflatten([x, y]: Point, origin: Point): Point {
  const shrink = Math.cos((origin[1] * Math.PI) / 180);
  return [origin[0] + x / (metresPerDegree * shrink), origin[1] + y / metresPerDegree];
}
