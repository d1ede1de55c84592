/** A stretch of days: its scans, and its exposure (days, or effective days where known). */
export type RateSample = { scans: number; exposure: number };

export type Change = {
  direction: "up" | "down" | "normal" | "nothing to compare";
  /** How much the rate changed: 0.25 is a quarter up. Null where the earlier period had none. */
  ratio: number | null;
};

/** An arrow stands only where chance alone would show as much in fewer than one case in 20. */
const rare = 0.05;

/**
 * The change shown on the dashboard. Given n0 + n1 scans, those of the later period are binomial
 * with p = E1 ÷ (E0 + E1) if nothing changed (Przyborowski and Wilenski 1940, Biometrika 31).
 */
export function changeBetween(before: RateSample, after: RateSample): Change {
  const n = before.scans + after.scans;
  if (n === 0 || !(before.exposure > 0) || !(after.exposure > 0)) {
    return { direction: "nothing to compare", ratio: null };
  }
  const expected = before.scans / before.exposure;
  const ratio = before.scans > 0 ? after.scans / after.exposure / expected - 1 : null;
  const p = after.exposure / (before.exposure + after.exposure);
  if (twoSidedBinomial(after.scans, n, p) >= rare) return { direction: "normal", ratio };
  return { direction: after.scans > n * p ? "up" : "down", ratio };
}

/**
 * The exact two-sided binomial test: the chance of every outcome that is no likelier than the one
 * seen. Outcomes within a ten-millionth of it count as equally likely, so that rounding cannot
 * split ties. Work grows with the width of the tails, not with n.
 * @param seen scans in the later period, 0 … n.
 * @param p between 0 and 1, both excluded.
 */
export function twoSidedBinomial(seen: number, n: number, p: number): number {
  const limit = logBinomial(seen, n, p) + 1e-7;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  if (logBinomial(mode, n, p) <= limit) return 1;
  const isRare = (k: number): boolean => logBinomial(k, n, p) <= limit;
  const lower = seen < mode ? seen : lastRareBelow(mode, isRare);
  const upper = seen > mode ? seen : firstRareAbove(mode, n, isRare);
  return Math.min(1, lowerTail(lower, n, p) + lowerTail(n - upper, n, 1 - p));
}

/** The pmf rises up to the mode, so the rare outcomes below it are 0 … k; −1 if there are none. */
function lastRareBelow(mode: number, isRare: (k: number) => boolean): number {
  let low = -1;
  let high = mode;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isRare(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** And falls after it: the rare outcomes above are k … n; n + 1 if there are none. */
function firstRareAbove(mode: number, n: number, isRare: (k: number) => boolean): number {
  let low = mode;
  let high = n + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isRare(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** P(0 … k), from k downwards until the rest no longer matters; k must be below the mode. */
function lowerTail(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  let term = Math.exp(logBinomial(k, n, p));
  let sum = 0;
  for (let i = k; i >= 0 && term > sum * 1e-17; i--) {
    sum += term;
    term *= (i * (1 - p)) / ((n - i + 1) * p);
  }
  return sum;
}

const logBinomial = (k: number, n: number, p: number): number =>
  logFactorial(n) -
  logFactorial(k) -
  logFactorial(n - k) +
  k * Math.log(p) +
  (n - k) * Math.log1p(-p);

/** ln n!, by Stirling's series (Abramowitz and Stegun 6.1.41) from 10 on. */
function logFactorial(n: number): number {
  if (n < 10) return Math.log(factorials[n] as number);
  const x = n + 1;
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

const factorials = [1, 1, 2, 6, 24, 120, 720, 5_040, 40_320, 362_880];
