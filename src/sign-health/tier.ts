import { flag } from "./history.ts";
import { lossAlarm } from "./loss.ts";
import { type Rules, secondEdition } from "./rules.ts";

/** What an official is advised to do. */
export type Tier = JudgedTier | "new";

/** The tier of a sign, or of a street's weak signs, that is no longer new. */
export type JudgedTier = "inspect" | "watch" | "ok" | "too few";

/** Why a tier above "ok" was reached. "standing": it was flagged, and nothing has cleared it. */
export type Cause = "silence" | "loss" | "standing";

/** Below this P₀, one healthy sign in a city of 700 would do as much each time it is due. */
const watchChance = 1 / 700;
const inspectChance = 1 / 21_000;
/** And however rare, at least this many scans must have been due. */
const minDue = 5;

/** Scans per effective day below which silence tells nothing within a useful time. */
export const weakRate = 0.2;

/** A baseline shorter than this is no measure of a sign. */
export const minEffectiveDays = 14;

export type Signals = {
  rate: number;
  effectiveDays: number;
  chance: number;
  expected: number;
  lossSum: number;
  /** The highest flag raised during this same silence (`flag`). */
  raisedInSilence: number;
  /** The flag of the day before, if no visit has followed. */
  raisedYesterday: number;
};

/**
 * The tier of a sign in service. Two rules go beyond P₀ and the sum, so that no alarm goes away
 * because nobody acted on it: while one silence lasts, a tier once reached is kept, though the
 * rate is estimated anew each night; and a sign flagged for so long that no baseline is left keeps
 * its flag until a visit.
 */
export function tierOf(
  signals: Signals,
  rules: Rules = secondEdition,
): { tier: JudgedTier; cause: Cause | null } {
  const { chance, expected, effectiveDays, raisedInSilence, raisedYesterday } = signals;
  const unmeasured = effectiveDays < minEffectiveDays;
  const standing = Math.max(raisedInSilence, unmeasured ? raisedYesterday : flag.none);
  const judged = !unmeasured && signals.rate >= weakRate;
  if (judged && chance < inspectChance && expected >= minDue) {
    return { tier: "inspect", cause: "silence" };
  }
  const judgedForLoss = judged && effectiveDays >= rules.minLossDays;
  if (judgedForLoss && signals.lossSum > lossAlarm) return { tier: "inspect", cause: "loss" };
  if (standing === flag.inspect) return { tier: "inspect", cause: "standing" };
  if (judged && chance < watchChance) return { tier: "watch", cause: "silence" };
  if (standing === flag.watch) return { tier: "watch", cause: "standing" };
  return { tier: judged ? "ok" : "too few", cause: null };
}

/** The flag to keep for a day on which a sign was given a tier. */
export const flagOf = (tier: Tier): number =>
  tier === "inspect" ? flag.inspect : tier === "watch" ? flag.watch : flag.none;
