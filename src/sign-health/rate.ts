import type { Prior } from "./prior.ts";

/** A sign's rate after its baseline: a gamma distribution of this shape and mean. */
export type Rate = {
  /** r = a + y: how much is known of the rate; its relative error is 1 ÷ √r. */
  shape: number;
  /** λ = r ÷ (b + E): scans per effective day. */
  mean: number;
};

/** The rate of a sign that had y scans in E effective days (gamma-Poisson conjugacy). */
export function rateOf({ shape, rate }: Prior, scans: number, effectiveDays: number): Rate {
  const known = rate + effectiveDays;
  return { shape: shape + scans, mean: known > 0 ? (shape + scans) / known : 0 };
}
