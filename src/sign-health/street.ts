import { type Comparison, comparisonsOf, type Member, type Surveys } from "./comparisons.ts";
import { type Evidence, evidenceOf, expectedFrom, lastSignOfLife } from "./evidence.ts";
import type { Judgement } from "./judge.ts";
import { partialLoss } from "./loss.ts";
import { type ComparisonKind, secondEdition } from "./rules.ts";
import { chanceOfSilence } from "./silence.ts";
import { overdispersionOfGroup } from "./survey.ts";
import { type JudgedTier, minEffectiveDays, tierOf, weakRate } from "./tier.ts";
import { mildest, type Verdict } from "./verdict.ts";
import { firstDayOf, windowDays } from "./window.ts";

/** What sign health says of the weak signs of a street taken together. */
export type StreetJudgement = {
  /** The weak signs that were pooled. */
  codes: string[];
  day: number;
  tier: JudgedTier;
  /** λ of all of them together, scans per effective day. */
  rate: number;
  /** Whole days since any of them was last scanned, or since the last was put up if none was. */
  silenceDays: number;
  expected: number;
  chance: number;
  lossSum: number;
};

/** A sign in its groups, and what was said of it alone. */
export type JudgedMember = { members: readonly Member[]; judgement: Judgement };

/**
 * Pools the signs of a street that are too weak to be judged each alone, and judges them as one.
 * Rates add; so do the variances of their estimates, from which the pool's r follows. A scan of
 * any ends the silence of all; a visit or staff scan speaks only for the sign that had it, whose
 * own days before no longer count. As for a single sign, the mildest comparison holds. Null if the
 * street has no weak sign in service.
 * @param signs all signs of one street, judged, each in its groups.
 */
export function judgeStreet(
  signs: readonly JudgedMember[],
  surveys: Surveys,
  day: number,
): StreetJudgement | null {
  const weak = signs.map((sign) => weakSign(sign, surveys, day)).filter((sign) => sign !== null);
  if (weak.length === 0) return null;

  const scanned = weak.flatMap(({ life }) => (life.by === "scan" ? [life.day] : []));
  const lastScan = scanned.length > 0 ? Math.max(...scanned) : null;
  const kinds = secondEdition.comparisons.filter((kind) => weak.some((sign) => sign.by.has(kind)));
  const verdict = mildest(kinds.map((kind) => poolBy(kind, weak, lastScan, day)));
  const { tier } = tierOf({
    rate: verdict.rate,
    effectiveDays: verdict.effectiveDays,
    chance: verdict.chance,
    expected: verdict.due,
    lossSum: verdict.loss.sum,
    raisedInSilence: 0,
    raisedYesterday: 0,
  });
  const lastPutUp = Math.max(...weak.map(({ history }) => history.installed ?? day));
  return {
    codes: weak.map(({ history }) => history.code),
    day,
    tier,
    rate: verdict.rate,
    silenceDays: Math.max(0, day - (lastScan ?? lastPutUp)),
    expected: verdict.due,
    chance: verdict.chance,
    lossSum: verdict.loss.sum,
  };
}

type WeakSign = NonNullable<ReturnType<typeof weakSign>>;

/** The pool held against groups of one kind; a sign that is in none of it, against the city. */
function poolBy(
  kind: ComparisonKind,
  weak: readonly WeakSign[],
  lastScan: number | null,
  day: number,
): Verdict {
  const first = firstDayOf(day);
  const expected = new Float64Array(windowDays);
  const counts = new Float64Array(windowDays);
  let rate = 0;
  let variance = 0;
  let due = 0;
  let overdispersion = 1;
  let effectiveDays = 0;
  for (const { history, life, from, by } of weak) {
    const { comparison, evidence } = by.get(kind) ?? (by.get("city") as Found);
    rate += evidence.rate.mean;
    variance += evidence.rate.mean ** 2 / evidence.rate.shape;
    overdispersion = Math.max(overdispersion, overdispersionOfGroup(comparison.survey));
    effectiveDays = Math.max(effectiveDays, evidence.effectiveDays);
    due += expectedFrom(evidence.expected, Math.max(lastScan ?? 0, life.day) + 1 - first);
    for (let d = from; d < windowDays; d++) {
      (expected[d] as number) += evidence.expected[d] as number;
      (counts[d] as number) += history.counts[d] as number;
    }
  }
  const shape = variance > 0 ? rate ** 2 / variance : 0;
  return {
    rate,
    effectiveDays,
    due,
    chance: chanceOfSilence(due, overdispersion, shape),
    loss: partialLoss(expected, counts, 0, overdispersion),
    lately: 0,
  };
}

type Found = { comparison: Comparison; evidence: Evidence };

/** A sign's part in the pool; null if it is judged alone, not in service or not yet measured. */
function weakSign({ members, judgement }: JudgedMember, surveys: Surveys, day: number) {
  const { presence, tier, rate, effectiveDays } = judgement;
  const { reading } = members[0] as Member;
  const { history } = reading;
  const life = lastSignOfLife(reading, day);
  if (presence === "planned" || presence === "retired" || life === null) return null;
  if (tier !== "too few" || rate >= weakRate || effectiveDays < minEffectiveDays) return null;
  const visit = history.lastVisit === null ? 0 : history.lastVisit + 1 - firstDayOf(day);
  const by = new Map(
    comparisonsOf(members, surveys).map((comparison): [ComparisonKind, Found] => {
      const evidence = evidenceOf(comparison.reading, comparison.survey);
      return [comparison.kind, { comparison, evidence }];
    }),
  );
  return { history, life, from: Math.max(reading.from, visit), by };
}
