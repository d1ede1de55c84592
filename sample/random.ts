import { fnv1a } from "../src/web/hash.ts";

/** Random from 0 to 1, the same for the same seed, everywhere and always. */
export type Random = () => number;

/** What a sample city draws from. */
export type RandomStream = {
  /** Uniform in [0, 1). */
  next: () => number;
  /** Uniform in [low, high). */
  between: (low: number, high: number) => number;
  /** Standard normal. */
  normal: () => number;
  /** A gamma variate with mean shape × scale. */
  gamma: (shape: number, scale: number) => number;
  /** A Poisson variate. */
  poisson: (mean: number) => number;
  /** One of a list; the list must not be empty. */
  pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  shuffle: <T>(list: readonly T[]) => T[];
};

/** A stream of its own for every text, whose hash is the seed. */
export function randomOf(seed: string): RandomStream {
  const next = seeded(fnv1a(seed));
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal: () => normal(next),
    gamma: (shape, scale) => gamma(next, shape) * scale,
    poisson: (mean) => poisson(next, mean),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    shuffle: (list) => {
      const keyed = list.map((one) => ({ one, key: next() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
    },
  };
}

/** mulberry32 by Tommy Ettinger (public domain). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal (Box and Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang 2000, "A simple method for generating gamma variables"; scale 1. */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Knuth's product of uniforms, in pieces of 30 so that exp does not underflow: exact for every
 * mean, in time that grows with it.
 */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return poisson(random, 30) + poisson(random, mean - 30);
  const limit = Math.exp(-mean);
  let product = random();
  let count = 0;
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}
