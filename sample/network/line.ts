import {
  along,
  distance,
  distanceToSegment,
  type Place,
  type Point,
  pointOf,
  samePoint,
  shareNearest,
} from "./plane.ts";

/** A street's line, from its start to its end. Junctions are points that other lines hold too. */
export type Line = { points: Point[] };

/** How near to a point of a line, in metres, a new junction is put onto that point itself. */
const snap = 30;

export const distanceToLine = (place: Place, line: Line): number =>
  segmentsOf(line).reduce(
    (least, [a, b]) => Math.min(least, distanceToSegment(place, a, b)),
    Infinity,
  );

/** The line's segments, from start to end. */
export const segmentsOf = ({ points }: Line): [Point, Point][] =>
  points.slice(1).map((point, i) => [points[i] as Point, point]);

/** The point of the line nearest to a place, as `joinAt` would make it, without making it. */
export function junctionNear(line: Line, place: Place): { point: Point; after: number } {
  let best = { gap: Infinity, point: line.points[0] as Point, after: 0 };
  segmentsOf(line).forEach(([a, b], i) => {
    const nearest = along(a, b, shareNearest(place, a, b));
    const gap = distance(place, nearest);
    if (gap >= best.gap) return;
    const end = [a, b].find((one) => distance(one, nearest) < snap);
    best = { gap, point: end ?? pointOf(nearest), after: i };
  });
  return best;
}

/** Makes the point a vertex of the line, between its neighbours, unless it is one already. */
export function joinAt(line: Line, point: Point): void {
  if (line.points.some((one) => samePoint(one, point))) return;
  const { after } = segmentsOf(line).reduce(
    (best, [a, b], i) => {
      const gap = distanceToSegment(point, a, b);
      return gap < best.gap ? { gap, after: i } : best;
    },
    { gap: Infinity, after: 0 },
  );
  line.points.splice(after + 1, 0, point);
}

/** Whether a point is a vertex of the line. */
export const holds = (line: Line, point: Point): boolean =>
  line.points.some((one) => samePoint(one, point));

/** Places along a line, at most so many metres apart, each with its way from the start. */
export function samplesOf(
  points: readonly Point[],
  apart: number,
): { place: Place; run: number }[] {
  let run = 0;
  const places = points.slice(1).flatMap((b, i) => {
    const a = points[i] as Point;
    const pieces = Math.ceil(distance(a, b) / apart);
    const begun = run;
    run += distance(a, b);
    return Array.from({ length: pieces }, (_, k) => ({
      place: along(a, b, k / pieces),
      run: begun + (distance(a, b) * k) / pieces,
    }));
  });
  return [...places, { place: points.at(-1) as Point, run }];
}
