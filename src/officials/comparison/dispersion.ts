/** A day's scans, and how many were expected: above 0. */
export type FittedDay = { day: number; scans: number; fitted: number };

/** What happens on a day may last: a festival, a rainy week. After so many days it is forgotten. */
const maxLag = 3;

/**
 * Days are hardly ever steadier than chance; a week that looks so is luck. Without a bound seven
 * days that happen to be alike would make an arrow of nothing; at 1 it would be too rare by half.
 */
const minOverdispersion = 0.5;

/**
 * How many times larger than Poisson's the variance of a sum of days is: Pearson's estimate
 * (McCullagh and Nelder 1989, Generalized Linear Models, 4.5.2), times what neighbouring days share,
 * 1 + 2 Σ r_k over their autocorrelations at lags 1 to 3 where that is more than 1 (the truncated
 * estimate of Hansen 1982, Econometrica 50; `docs/figures.md` has what it does).
 * @param df the days less what was fitted to them; above 0.
 */
export function overdispersionOf(days: readonly FittedDay[], df: number): number {
  const residuals = new Map(
    days.map(({ day, scans, fitted }) => [day, (scans - fitted) / Math.sqrt(fitted)]),
  );
  const squares = sum([...residuals.values()].map((e) => e * e));
  if (squares === 0) return minOverdispersion;
  const shared = Array.from({ length: maxLag }, (_, n) =>
    sum([...residuals].map(([day, e]) => e * (residuals.get(day + n + 1) ?? 0))),
  );
  const lasting = Math.max(1, 1 + (2 * sum(shared)) / squares);
  return Math.max(minOverdispersion, (squares / df) * lasting);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
