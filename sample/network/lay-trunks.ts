import type { RandomStream } from "../random.ts";
import { holds, joinAt, junctionNear, type Line, segmentsOf } from "./line.ts";
import { along, crossing, distance, lengthOf, type Place, type Point, pointOf } from "./plane.ts";

/** An end this near to another road, in metres, is meant to meet it. */
const reach = 160;
/** A stub shorter than this beyond the last crossing is cut off, in metres. */
const minStub = 150;

/** Lines through the given places, curved gently, that meet where they cross or nearly end. */
export function layTrunks(drawn: readonly Place[][], random: RandomStream): Line[] {
  const lines = drawn.map((through) => ({ points: curve(through, random).map(pointOf) }));
  lines.forEach((line, i) => {
    for (const other of lines.slice(0, i)) meetAtEnds(line, other);
  });
  lines.forEach((line, i) => {
    for (const other of lines.slice(0, i)) crossOver(line, other);
  });
  for (const line of lines) cutStubs(line, lines);
  for (const line of lines) tidy(line, lines);
  return lines;
}

/** A Catmull–Rom spline through the places, a vertex about every 90 m, each a little off. */
function curve(through: readonly Place[], random: RandomStream): Place[] {
  const at = (i: number) => through[Math.min(through.length - 1, Math.max(0, i))] as Place;
  return through.flatMap((place, i) => {
    if (i === through.length - 1) return [place];
    const steps = Math.max(1, Math.round(distance(place, at(i + 1)) / 90));
    return Array.from({ length: steps }, (_, step) => {
      const here = spline(at(i - 1), place, at(i + 1), at(i + 2), step / steps);
      if (i === 0 && step === 0) return here;
      return { x: here.x + random.normal() * 2.5, y: here.y + random.normal() * 2.5 };
    });
  });
}

function spline(before: Place, from: Place, to: Place, after: Place, t: number): Place {
  const one = (a: number, b: number, c: number, d: number) =>
    b + (t / 2) * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return {
    x: one(before.x, from.x, to.x, after.x),
    y: one(before.y, from.y, to.y, after.y),
  };
}

/** Leads each end of either road that stops close to the other onto it. */
function meetAtEnds(one: Line, other: Line): void {
  for (const [line, target] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const index of [0, line.points.length - 1]) {
      const end = line.points[index] as Point;
      const { point } = junctionNear(target, end);
      if (distance(point, end) > reach || holds(target, end)) continue;
      joinAt(target, point);
      line.points[index] = point;
    }
  }
}

/** Gives both roads a junction wherever they cross. */
function crossOver(one: Line, other: Line): void {
  for (const [a, b] of segmentsOf(one)) {
    for (const [c, d] of segmentsOf(other)) {
      const found = crossing(a, b, c, d);
      if (!found || [a, b].some((point) => holds(other, point))) continue;
      if ([c, d].some((point) => holds(one, point))) continue;
      const point = pointOf(along(a, b, found[0]));
      joinAt(other, point);
      joinAt(one, point);
    }
  }
}

function cutStubs(line: Line, lines: readonly Line[]): void {
  const others = lines.filter((other) => other !== line);
  const isJunction = (point: Point) => others.some((other) => holds(other, point));
  for (let round = 0; round < 2; round += 1) {
    const first = line.points.findIndex(isJunction);
    if (first > 0 && lengthOf(line.points.slice(0, first + 1)) < minStub) {
      line.points.splice(0, first);
    }
    line.points.reverse();
  }
}

/** Drops the vertices that crowd a junction or an end, where they would make a kink. */
function tidy(line: Line, lines: readonly Line[]): void {
  const others = lines.filter((other) => other !== line);
  const fixed = line.points.filter(
    (point, i) => i % (line.points.length - 1) === 0 || others.some((other) => holds(other, point)),
  );
  line.points = line.points.filter(
    (point) => fixed.includes(point) || fixed.every((one) => distance(one, point) > 35),
  );
}
