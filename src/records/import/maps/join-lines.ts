import type { Line } from "./check-geometry.ts";

/** In degrees, about 10 cm: ends that are nearer are one place, written by two programs. */
const maxGap = 1e-6;

/**
 * Lines that meet end to end, joined as far as they do, in either direction. Three ends in one place
 * are a fork, which nothing decides, and are not joined.
 */
export function joinLines(lines: readonly Line[]): Line[] {
  const chains = lines.map((line) => [...line]);
  for (let i = 0; i < chains.length; ) {
    const j = chains.findIndex((other, k) => k > i && canJoin(chains, i, other));
    const [chain, other] = [chains[i], chains[j]];
    if (!chain || !other) i += 1;
    else {
      chains[i] = joined(chain, other);
      chains.splice(j, 1);
    }
  }
  return chains;
}

function canJoin(chains: readonly Line[], i: number, other: Line): boolean {
  const chain = chains[i];
  const place = chain && sharedEnd(chain, other);
  if (!place) return false;
  const ends = chains.flatMap((line) => [line[0], line.at(-1)]);
  return ends.filter((end) => end && isNear(end, place)).length === 2;
}

const sharedEnd = (a: Line, b: Line): number[] | undefined =>
  [a[0], a.at(-1)].find(
    (end) => end && [b[0], b.at(-1)].some((other) => other && isNear(end, other)),
  );

function joined(a: Line, b: Line): Line {
  const near = (one: number[] | undefined, other: number[] | undefined) =>
    one !== undefined && other !== undefined && isNear(one, other);
  if (near(a.at(-1), b[0])) return [...a, ...b.slice(1)];
  if (near(a.at(-1), b.at(-1))) return [...a, ...b.toReversed().slice(1)];
  if (near(a[0], b.at(-1))) return [...b, ...a.slice(1)];
  return [...b.toReversed(), ...a.slice(1)];
}

const isNear = ([ax = 0, ay = 0]: number[], [bx = 0, by = 0]: number[]): boolean =>
  Math.abs(ax - bx) <= maxGap && Math.abs(ay - by) <= maxGap;
