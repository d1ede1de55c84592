/** How rates are spread over the city's signs: a gamma distribution, mean shape ÷ rate. */
export type Prior = { shape: number; rate: number };

/** Sums over signs of x = y ÷ E, x² and E, from which the prior is made. */
export type RateMoments = { signs: number; rates: number; squares: number; effectiveDays: number };

export const emptyMoments = (): RateMoments => ({
  signs: 0,
  rates: 0,
  squares: 0,
  effectiveDays: 0,
});

/** Adds a sign that had y scans in E effective days; E must be above 0. */
export function addRate(moments: RateMoments, scans: number, effectiveDays: number): void {
  const rate = scans / effectiveDays;
  moments.signs += 1;
  moments.rates += rate;
  moments.squares += rate * rate;
  moments.effectiveDays += effectiveDays;
}

/** However alike the signs look, their rates are taken to differ by at least this share. */
const minSpread = 0.05;

/**
 * The prior by moments for a gamma-Poisson mixture (Robbins 1956; Marshall 1991, "Mapping disease
 * and mortality rates using empirical Bayes estimators", Applied Statistics 40): the variance of
 * the rates less what counting alone would give, m ÷ mean(E). A city without a scan has shape 0.
 */
export function priorOf({ signs, rates, squares, effectiveDays }: RateMoments): Prior {
  const m = signs > 0 ? rates / signs : 0;
  if (m === 0) return { shape: 0, rate: 0 };
  const variance = signs > 1 ? (squares - signs * m * m) / (signs - 1) : 0;
  const v = Math.max(variance - m / (effectiveDays / signs), (minSpread * m) ** 2);
  return { shape: (m * m) / v, rate: m / v };
}
