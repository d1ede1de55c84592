/**
 * The chance that Student's t with `df` degrees of freedom lies further from 0 than `t` on either
 * side: I(df/2, 1/2) at df/(df + t²) (Abramowitz and Stegun 26.7.1 with 26.5.27).
 * @param df above 0, whole or not.
 */
export const twoSidedStudent = (t: number, df: number): number =>
  Number.isFinite(t) ? regularisedBeta(df / (df + t * t), df / 2, 1 / 2) : 0;

/** The regularised incomplete beta function I_x(a, b), a and b above 0. */
function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  // The fraction converges fast below the mean (DLMF 8.17.22); above it, by symmetry (8.17.4).
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The continued fraction of DLMF 8.17.22, by Lentz's method (Applied Optics 15, 1976). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1), tiny);
  let result = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d, tiny);
    c = notZero(1 + even / c, tiny);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d, tiny);
    c = notZero(1 + odd / c, tiny);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return result;
}

const notZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);

/** ln Γ(x) for x above 0: Stirling's series (Abramowitz and Stegun 6.1.41), from 10 on. */
function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
