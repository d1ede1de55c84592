import { alphabet, withCheck } from "../src/signs/code.ts";
import { isForbidden } from "../src/signs/forbidden.ts";
import type { MetStreet } from "./build-streets.ts";
import type { SampleSign } from "./city.ts";
import type { Line } from "./network/line.ts";
import { along, distance, lengthOf, type Point, pointOf } from "./network/plane.ts";
import { randomOf } from "./random.ts";

/** Where a sign hangs on its street. */
export type SignPost = Pick<SampleSign, "at" | "junctionStreetId"> & {
  point: Point;
  /** Metres from the street's start. */
  run: number;
};

/** Two signs of one street hang at least so far apart, in metres. */
const apart = 90;
/** How far from the middle of a junction the post stands, in metres. */
const setBack = 8;
/** One post for so many metres of street, besides those at its ends. */
const metresPerPost = 380;

/**
 * The posts of a street: at its start, its end, and those junctions that spread them best; where
 * junctions are far apart also halfway.
 * @param crossed the street to tell that one meets at a point, if one does
 */
export function signPosts(
  line: Line,
  crossed: (point: Point) => MetStreet | undefined,
): SignPost[] {
  const { points } = line;
  const length = lengthOf(points);
  const runs = points.map((_, i) => lengthOf(points.slice(0, i + 1)));
  const wanted = Math.min(8, 2 + Math.max(1, Math.round(length / metresPerPost)));
  const chosen = [0, points.length - 1];
  const free = points.flatMap((point, i) => (chosen.includes(i) || !crossed(point) ? [] : [i]));
  const gap = (i: number) =>
    Math.min(...chosen.map((other) => Math.abs((runs[i] as number) - (runs[other] as number))));
  while (chosen.length < wanted) {
    const best = free.reduce((a, b) => (gap(b) > gap(a) ? b : a), free[0] ?? 0);
    if (gap(best) < apart) break;
    chosen.push(best);
  }
  const posts = chosen
    .sort((a, b) => a - b)
    .map((i) => ({
      run: runs[i] as number,
      at: placeOf(i, points),
      junctionStreetId: crossed(points[i] as Point)?.id ?? null,
      point: beside(points, i),
    }));
  const halfway = length / 2;
  if (
    length > 420 &&
    posts.length < wanted &&
    posts.every(({ run }) => Math.abs(run - halfway) > 140)
  ) {
    const point = pointAlong(points, halfway);
    posts.push({ run: halfway, at: "middle", junctionStreetId: null, point });
  }
  return posts.sort((a, b) => a.run - b.run);
}

/**
 * The code of a street's n-th sign, spelling no forbidden word and made from the street's slug so that it stays what it is when
 * other streets change. `taken` are the codes that are given already.
 */
export function codeFor(slug: string, n: number, taken: ReadonlySet<string>): string {
  const random = randomOf(`sign ${slug} ${n}`);
  for (;;) {
    const code = withCheck(Array.from({ length: 5 }, () => random.pick([...alphabet])).join(""));
    if (!taken.has(code) && !isForbidden(code)) return code;
  }
}

function placeOf(i: number, { length }: readonly Point[]): SignPost["at"] {
  if (i === 0) return "start";
  return i === length - 1 ? "end" : "junction";
}

/** A little before the vertex, or after it where that is the street's start. */
function beside(points: readonly Point[], i: number): Point {
  const corner = points[i] as Point;
  const other = points[i === 0 ? 1 : i - 1] as Point;
  return pointOf(along(corner, other, Math.min(0.5, setBack / distance(corner, other))));
}

function pointAlong(points: readonly Point[], run: number): Point {
  let left = run;
  for (const [i, b] of points.slice(1).entries()) {
    const a = points[i] as Point;
    const step = distance(a, b);
    if (left <= step) return pointOf(along(a, b, left / step));
    left -= step;
  }
  return points.at(-1) as Point;
}
