import type { Reading } from "./history.ts";
import { baselineDays } from "./window.ts";

/** Squared Pearson residuals over baseline cells, and how many cells. */
export type Residuals = { sum: number; cells: number };

export const emptyResiduals = (): Residuals => ({ sum: 0, cells: 0 });

/** Cells expecting fewer say little, and one scan in them would outweigh a hundred others. */
const minExpected = 0.05;

/** Adds a sign's baseline: counts against λ × exposure. */
export function addResiduals(
  residuals: Residuals,
  reading: Reading,
  rate: number,
  exposure: Float64Array,
): void {
  const { inBaseline } = reading;
  const { counts } = reading.history;
  for (let d = 0; d < baselineDays; d++) {
    const expected = rate * (exposure[d] as number);
    if (expected <= minExpected || inBaseline[d] === 0) continue;
    const off = (counts[d] as number) - expected;
    residuals.sum += (off * off) / expected;
    residuals.cells += 1;
  }
}

/**
 * φ: how many times more the counts vary than a Poisson process would (McCullagh and Nelder,
 * Generalized Linear Models, 4.5: Pearson's statistic ÷ cells); never below 1.
 */
export const overdispersionOf = ({ sum, cells }: Residuals): number =>
  cells > 0 ? Math.max(1, sum / cells) : 1;
