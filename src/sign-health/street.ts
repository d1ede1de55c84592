import { evidenceOf, expectedFrom, lastSignOfLife } from "./evidence.ts";
import { readHistory, type SignHistory } from "./history.ts";
import { judgeSign } from "./judge.ts";
import { partialLoss } from "./loss.ts";
import { chanceOfSilence } from "./silence.ts";
import { overdispersionOfCity, type Survey } from "./survey.ts";
import { minEffectiveDays, type Tier, tierOf, weakRate } from "./tier.ts";
import { firstDayOf, windowDays } from "./window.ts";

/** What sign health says of the weak signs of a street taken together. */
export type StreetJudgement = {
  /** The weak signs that were pooled. */
  codes: string[];
  day: number;
  tier: Tier;
  /** λ of all of them together, scans per effective day. */
  rate: number;
  /** Whole days since any of them last showed a sign of life. */
  silenceDays: number;
  expected: number;
  chance: number;
  lossSum: number;
};

/**
 * Pools the signs of a street that are too weak to be judged each alone, and judges them as one.
 * Rates add; so do the variances of their estimates, from which the pool's r follows. A scan of
 * any ends the silence of all; a visit or staff scan speaks only for the sign that had it, whose
 * own days before no longer count. Null if the street has no weak sign in service.
 * @param histories all signs of one street.
 */
export function judgeStreet(
  histories: readonly SignHistory[],
  survey: Survey,
): StreetJudgement | null {
  const first = firstDayOf(survey.day);
  const weak = histories
    .map((history) => weakSign(history, survey))
    .filter((sign) => sign !== null);
  if (weak.length === 0) return null;

  let rate = 0;
  let variance = 0;
  for (const { evidence } of weak) {
    rate += evidence.rate.mean;
    variance += evidence.rate.mean ** 2 / evidence.rate.shape;
  }
  const lastScan = Math.max(...weak.map(({ life }) => (life.by === "scan" ? life.day : -Infinity)));
  const lastLife = Math.max(...weak.map(({ life }) => life.day));
  let due = 0;
  const expected = new Float64Array(windowDays);
  const counts = new Float64Array(windowDays);
  for (const { history, evidence, life, from } of weak) {
    due += expectedFrom(evidence.expected, Math.max(lastScan, life.day) + 1 - first);
    for (let d = from; d < windowDays; d++) {
      (expected[d] as number) += evidence.expected[d] as number;
      (counts[d] as number) += history.counts[d] as number;
    }
  }
  const overdispersion = overdispersionOfCity(survey);
  const chance = chanceOfSilence(due, overdispersion, variance > 0 ? rate ** 2 / variance : 0);
  const loss = partialLoss(expected, counts, 0, overdispersion);
  const { tier } = tierOf({
    rate,
    effectiveDays: Math.max(...weak.map(({ evidence }) => evidence.effectiveDays)),
    chance,
    expected: due,
    lossSum: loss.sum,
    raisedInSilence: 0,
    raisedYesterday: 0,
  });
  return {
    codes: weak.map(({ history }) => history.code),
    day: survey.day,
    tier,
    rate,
    silenceDays: Math.max(0, survey.day - lastLife),
    expected: due,
    chance,
    lossSum: loss.sum,
  };
}

/** A sign's part in the pool; null if it is judged alone, not in service or not yet measured. */
function weakSign(history: SignHistory, survey: Survey) {
  const reading = readHistory(history, survey.day);
  const evidence = evidenceOf(reading, survey);
  const { presence, tier } = judgeSign(reading, survey, evidence);
  const life = lastSignOfLife(reading, survey.day);
  if (presence === "planned" || presence === "retired" || life === null) return null;
  if (tier !== "too few" || evidence.rate.mean >= weakRate) return null;
  if (evidence.effectiveDays < minEffectiveDays) return null;
  const visit = history.lastVisit === null ? 0 : history.lastVisit + 1 - firstDayOf(survey.day);
  return { history, evidence, life, from: Math.max(reading.from, visit) };
}
