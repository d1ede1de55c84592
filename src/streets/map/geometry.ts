/**
 * Lines on the earth and lines on a drawing. Coordinates are WGS 84 degrees, lengths metres.
 *
 * What is done for every point takes `point[0]` instead of taking points apart in the brackets: that
 * goes through an iterator, and a street is nearly always drawn by an isolate that has just started,
 * whose engine has compiled nothing yet.
 */

export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

const metresPerDegree = 111_320;

/** Metres within which two streets meet, our lines being drawn along their middles. */
export const meetingMetres = 25;

/** Metres east and north of `origin`: flat, which is exact enough across a city. */
export function flatten(line: Line, origin: Point): Line {
  const shrink = Math.cos((origin[1] * Math.PI) / 180);
  return line.map((point) => [
    (point[0] - origin[0]) * metresPerDegree * shrink,
    (point[1] - origin[1]) * metresPerDegree,
  ]);
}

/** The longitude and latitude of what `flatten` laid flat. */
export function unflatten([x, y]: Point, origin: Point): Point {
  const shrink = Math.cos((origin[1] * Math.PI) / 180);
  return [origin[0] + x / (metresPerDegree * shrink), origin[1] + y / metresPerDegree];
}

/** Douglas and Peucker (1973): drops the points that stray less than `tolerance` from the line. */
export function simplify(line: Line, tolerance: number): Line {
  if (line.length < 3) return line;
  const kept = [line[0] as Point];
  keepBetween(line, [0, line.length - 1], tolerance, kept);
  return kept;
}

/** Adds to `kept` what is to be kept of a line after the first of two places, up to the second. */
function keepBetween(
  line: Line,
  [from, to]: readonly [number, number],
  tolerance: number,
  kept: Point[],
): void {
  const [first, last] = [line[from] as Point, line[to] as Point];
  let farthest = 0;
  let at = 0;
  for (let i = from + 1; i < to; i++) {
    const away = distanceToSegment(line[i] as Point, first, last);
    if (away > farthest) {
      farthest = away;
      at = i;
    }
  }
  if (farthest <= tolerance) kept.push(last);
  else {
    keepBetween(line, [from, at], tolerance, kept);
    keepBetween(line, [at, to], tolerance, kept);
  }
}

/** Metres from a point to the nearest point of a–b. */
export function distanceToSegment(point: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const x = point[0] - a[0];
  const y = point[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : (x * dx + y * dy) / length2;
  const clamped = Math.min(1, Math.max(0, t));
  return Math.hypot(x - clamped * dx, y - clamped * dy);
}

/**
 * How near two lines come to each other, and how far along the first that is, in its units. Both
 * may be of several pieces.
 */
export function meeting(a: readonly Line[], b: readonly Line[]): { apart: number; along: number } {
  const others = segmentsOf(b);
  let apart = Number.POSITIVE_INFINITY;
  let along = 0;
  let walked = 0;
  for (const segment of segmentsOf(a)) {
    const length = between(segment[0], segment[1]);
    for (const other of others) {
      if (areFarther(segment, other, apart)) continue;
      const found = nearestOf(segment, other);
      if (found.apart < apart) {
        apart = found.apart;
        along = walked + found.share * length;
      }
    }
    walked += length;
  }
  return { apart, along };
}

/** Whether two segments are seen at a glance to be farther from each other than so much. */
const areFarther = (a: Segment, b: Segment, apart: number): boolean =>
  Math.max(a[0][0], a[1][0]) + apart < Math.min(b[0][0], b[1][0]) ||
  Math.max(b[0][0], b[1][0]) + apart < Math.min(a[0][0], a[1][0]) ||
  Math.max(a[0][1], a[1][1]) + apart < Math.min(b[0][1], b[1][1]) ||
  Math.max(b[0][1], b[1][1]) + apart < Math.min(a[0][1], a[1][1]);

export type Segment = readonly [Point, Point];

/** How near two segments come to each other, and at which share (0 to 1) of the first. */
export function nearestOf([a0, a1]: Segment, [b0, b1]: Segment): { apart: number; share: number } {
  const crossing = crossingOf(a0, a1, b0, b1);
  if (crossing !== null) return { apart: 0, share: crossing };
  let [apart, at] = [distanceToSegment(a0, b0, b1), 0];
  const found = (distance: number, share: number): void => {
    if (distance < apart) [apart, at] = [distance, share];
  };
  found(distanceToSegment(a1, b0, b1), 1);
  found(distanceToSegment(b0, a0, a1), shareNearest(b0, a0, a1));
  found(distanceToSegment(b1, a0, a1), shareNearest(b1, a0, a1));
  return { apart, share: at };
}

/** The segments of lines, in their order. */
export const segmentsOf = (lines: readonly Line[]): Segment[] =>
  lines.flatMap((line) => line.slice(1).map((b, i): Segment => [line[i] as Point, b]));

/** Where on a0–a1 (0 to 1) two segments cross; null if they do not. */
function crossingOf(a0: Point, a1: Point, b0: Point, b1: Point): number | null {
  const [rx, ry] = [a1[0] - a0[0], a1[1] - a0[1]];
  const [sx, sy] = [b1[0] - b0[0], b1[1] - b0[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const t = ((b0[0] - a0[0]) * sy - (b0[1] - a0[1]) * sx) / cross;
  const u = ((b0[0] - a0[0]) * ry - (b0[1] - a0[1]) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}

/** At which share (0 to 1) of the segment from a to b it comes nearest to a point. */
export function shareNearest([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  if (length2 === 0) return 0;
  return Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
}

/** The point half way along a line, which may be of several pieces. */
export function middleOf(lines: readonly Line[]): Point {
  const segments = segmentsOf(lines);
  let left = segments.reduce((sum, [a, b]) => sum + between(a, b), 0) / 2;
  for (const [a, b] of segments) {
    const length = between(a, b);
    if (left <= length && length > 0) return pointOn([a, b], left / length);
    left -= length;
  }
  return lines[0]?.[0] ?? [0, 0];
}

/** The point at a share of a segment. */
export const pointOn = ([a, b]: Segment, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** Metres between two points. */
export const between = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

export type Box = { left: number; right: number; bottom: number; top: number };

/** The box around lines; of none, one that is inside out. */
export function boxOf(lines: readonly Line[]): Box {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [bottom, top] = [left, right];
  for (const [x, y] of lines.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, right, bottom, top };
}

/** How far two boxes are from each other; 0 where they touch. What is in them is no nearer. */
export function boxesApart(a: Box, b: Box): number {
  const across = Math.max(a.left - b.right, b.left - a.right, 0);
  const up = Math.max(a.bottom - b.top, b.bottom - a.top, 0);
  return Math.hypot(across, up);
}

/** Of eight, clockwise from the north: the direction in which a line runs from end to end. */
export function directionOf(lines: readonly Line[]): number | null {
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
  if (!first || !last || between(first, last) === 0) return null;
  const [flat0, flat1] = flatten([first, last], first) as [Point, Point];
  return octantOf(flat0, flat1);
}

/** Of eight, clockwise from the north: in which direction from a flat point another is; null for none. */
export function octantOf(from: Point, to: Point): number | null {
  if (between(from, to) === 0) return null;
  const angle = Math.atan2(to[0] - from[0], to[1] - from[1]);
  return (Math.round(angle / (Math.PI / 4)) + 8) % 8;
}
