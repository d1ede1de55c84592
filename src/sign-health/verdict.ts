import type { Comparison } from "./comparisons.ts";
import { type Evidence, evidenceOf, expectedFrom } from "./evidence.ts";
import { type Loss, partialLoss } from "./loss.ts";
import { chanceOfSilence } from "./silence.ts";
import { overdispersionOfGroup } from "./survey.ts";
import { baselineDays } from "./window.ts";

/** What comparing a sign with one group says of it; or the mildest of what several say. */
export type Verdict = {
  /** λ, scans per effective day. */
  rate: number;
  effectiveDays: number;
  /** μ since the last sign of life, and the chance of none in that time. */
  due: number;
  chance: number;
  loss: Loss;
  /** μ of the days that are judged and not learnt from. */
  lately: number;
};

/**
 * What one comparison says of a sign.
 * @param silentFrom the day after its last sign of life, an index that may lie before the window.
 * @param lossFrom the first day that counts for partial loss, an index.
 */
export function verdictBy(
  { survey, reading }: Comparison,
  silentFrom: number,
  lossFrom: number,
  evidence: Evidence = evidenceOf(reading, survey),
): Verdict {
  const { rate, effectiveDays, expected } = evidence;
  const overdispersion = overdispersionOfGroup(survey);
  const due = expectedFrom(expected, silentFrom);
  return {
    rate: rate.mean,
    effectiveDays,
    due,
    chance: chanceOfSilence(due, overdispersion, rate.shape),
    loss: partialLoss(expected, reading.history.counts, lossFrom, overdispersion),
    lately: expectedFrom(expected, baselineDays),
  };
}

/**
 * The mildest of several comparisons: what many streams share is no fault of one (Mortell and
 * Runger 1995, "Statistical process control of multiple stream processes", Journal of Quality
 * Technology 27).
 * @param verdicts at least one.
 */
export function mildest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((one, other) => ({
    rate: Math.min(one.rate, other.rate),
    effectiveDays: Math.max(one.effectiveDays, other.effectiveDays),
    due: Math.min(one.due, other.due),
    chance: Math.max(one.chance, other.chance),
    loss: one.loss.sum <= other.loss.sum ? one.loss : other.loss,
    lately: Math.min(one.lately, other.lately),
  }));
}
