/**
 * P₀: the chance that a healthy sign which was due `expected` scans (μ) had none at all. Counts
 * are negative binomial with size k = μ ÷ ((φ − 1) + μ ÷ r): overdispersed by φ from day to day,
 * and of a rate known only as well as r = `shape` scans tell. Then P₀ = (1 + μ ÷ k)^(−k), here as
 * exp(−μ ln(1 + d) ÷ d) with d = μ ÷ k, which also holds in the limit d = 0, exp(−μ).
 */
export function chanceOfSilence(expected: number, overdispersion: number, shape: number): number {
  if (expected <= 0) return 1;
  const d = overdispersion - 1 + expected / shape;
  return Math.exp(d > 1e-12 ? (-expected * Math.log1p(d)) / d : -expected);
}
