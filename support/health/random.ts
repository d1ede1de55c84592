import { gamma, poisson, type Random } from "../../sample/random.ts";

export { gamma, normal, poisson } from "../../sample/random.ts";
export type { Random };

/**
 * Numbers from 0 to 1 by Marsaglia's xorshift family (sfc32, PractRand); the same for a seed. A
 * simulation draws many millions, for which the sample's generator of 32 bits of state is short.
 */
export function seeded(seed: number): Random {
  let a = seed | 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

/** Counts of a mean whose variance is `overdispersion` times the mean (negative binomial). */
export function overdispersed(random: Random, mean: number, overdispersion: number): number {
  if (mean <= 0) return 0;
  if (overdispersion <= 1) return poisson(random, mean);
  const excess = overdispersion - 1;
  return poisson(random, gamma(random, mean / excess) * excess);
}
