import { distanceToSegment, type Place, type Point, pointAt } from "./network/plane.ts";
import type { Ring } from "./sources.ts";

/** Wards as areas of the town's plane, by their codes. */
export type Areas = Map<string, Point[]>;

export const areasOf = (outlines: Map<string, Ring>): Areas =>
  new Map(Array.from(outlines, ([code, ring]) => [code, ring.map(([x, y]) => pointAt(x, y))]));

/** The code of the ward in which a place lies; undefined outside all of them. */
export function wardAt(areas: Areas, place: Place): string | undefined {
  for (const [code, ring] of areas) if (encloses(ring, place)) return code;
  return undefined;
}

/** Whether a ray eastward leaves the ring an odd number of times. */
function encloses(ring: readonly Place[], { x, y }: Place): boolean {
  let inside = false;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] as Place;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}

/**
 * The outlines with fewer corners: none of those left out lay more than the tolerance (metres)
 * from what is drawn now. A border between two wards stays the same line in both.
 */
export function simplifyOutlines(
  outlines: Map<string, Ring>,
  tolerance: number,
): Map<string, Ring> {
  const owners = new Map<string, string>();
  for (const [code, ring] of outlines) {
    for (const corner of ring.slice(1)) {
      owners.set(String(corner), `${owners.get(String(corner)) ?? ""} ${code}`);
    }
  }
  const simplified = Array.from(outlines, ([code, ring]): [string, Ring] => [
    code,
    simplifyRing(ring, (corner) => owners.get(String(corner)) ?? "", tolerance),
  ]);
  return new Map(simplified);
}

/** Keeps the corners at which the ward beyond changes, and simplifies each border between them. */
function simplifyRing(closed: Ring, ownersOf: (corner: Ring[number]) => string, tolerance: number) {
  const corners = closed.slice(1);
  const fixed = corners.flatMap((corner, i) =>
    ownersOf(corner) === ownersOf(corners.at(i - 1) as Ring[number]) ? [] : [i],
  );
  const starts = fixed.length > 1 ? fixed : [0, Math.floor(corners.length / 2)];
  const ring = starts.flatMap((start, i) => {
    const end = starts[(i + 1) % starts.length] as number;
    const border = [...corners, ...corners].slice(
      start,
      (end > start ? end : end + corners.length) + 1,
    );
    return simplifyBorder(border, tolerance).slice(0, -1);
  });
  const rounded = ring.map(([x, y]): Ring[number] => [Number(x.toFixed(5)), Number(y.toFixed(5))]);
  return [...rounded, rounded[0] as Ring[number]];
}

/** Always in the same direction, whichever ward asks, so that both get the same corners. */
function simplifyBorder(border: Ring, tolerance: number): Ring {
  const backwards = String(border[0]) > String(border.at(-1));
  const kept = douglasPeucker(backwards ? border.toReversed() : border, tolerance);
  return backwards ? kept.reverse() : kept;
}

/** Douglas and Peucker 1973, "Algorithms for the reduction of the number of points". */
function douglasPeucker(corners: Ring, tolerance: number): Ring {
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last || corners.length < 3) return corners;
  const [a, b] = [pointAt(...first), pointAt(...last)];
  const gaps = corners.map((corner) => distanceToSegment(pointAt(...corner), a, b));
  const farthest = gaps.indexOf(Math.max(...gaps));
  if ((gaps[farthest] as number) <= tolerance) return [first, last];
  return [
    ...douglasPeucker(corners.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...douglasPeucker(corners.slice(farthest), tolerance),
  ];
}
