/** A sign that has lost this share of its scans is what the sum looks for: one in five is left. */
const remaining = 0.2;

/** ln 21,000: the sum above which a sign is to be inspected. */
export const lossAlarm = Math.log(21_000);

/** The state of the sum at the end of the window. */
export type Loss = {
  /** S, in natural logarithms of odds. */
  sum: number;
  /** Index of the first day since S was last 0; the window's end if it is 0 now. */
  since: number;
  /** What was due since then, and what came. */
  expected: number;
  scans: number;
};

/**
 * Partial loss, for a sign that is faded or half covered but not dead: the cumulative sum of the
 * log likelihood ratio of "one in five scans is left" against "healthy" (Page 1954, "Continuous
 * inspection schemes", Biometrika 41; for Poisson counts Lucas 1985, Technometrics 27), divided by
 * the overdispersion: S = max(0, S + (0.8 μ + Y ln 0.2) ÷ φ).
 *
 * It is run anew over the window each time, never carried from night to night, so a late count, a
 * corrected day or an inspection entered afterwards needs no repair. It runs over flagged days
 * too, or it could never come down again by itself; it starts at 0 on the day after a visit.
 * @param expected μ of each day, by the rate of today; 0 on days that do not count.
 * @param from first day that counts, an index; days before it leave S at 0.
 */
export function partialLoss(
  expected: Float64Array,
  counts: Float64Array,
  from: number,
  overdispersion: number,
): Loss {
  const perScan = Math.log(remaining) / overdispersion;
  const perExpected = (1 - remaining) / overdispersion;
  const end = expected.length;
  const loss = { sum: 0, since: end, expected: 0, scans: 0 };
  for (let d = from; d < end; d++) {
    const count = counts[d] as number;
    const next = loss.sum + perExpected * (expected[d] as number) + perScan * count;
    if (next <= 0) {
      loss.sum = 0;
      loss.since = end;
      loss.expected = 0;
      loss.scans = 0;
      continue;
    }
    if (loss.sum === 0) loss.since = d;
    loss.sum = next;
    loss.expected += expected[d] as number;
    loss.scans += count;
  }
  return loss;
}
