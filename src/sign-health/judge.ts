import { type Comparison, comparisonsOf, type Member, type Surveys } from "./comparisons.ts";
import { highestFlag, lastSignOfLife, type SignOfLife } from "./evidence.ts";
import { flag, type Reading } from "./history.ts";
import { type Rules, secondEdition } from "./rules.ts";
import { type Cause, type Tier, tierOf } from "./tier.ts";
import { mildest, verdictBy } from "./verdict.ts";
import { baselineDays, firstDayOf, windowDays } from "./window.ts";

/** The different kinds of nothing, and something: scans by persons within the window. */
export type Presence = "planned" | "retired" | "never scanned" | "none in window" | "scanned";

/**
 * What sign health says of one sign at the end of a day. Days are city days since 1970-01-01.
 * Where several comparisons can measure it, each figure is the mildest of theirs.
 */
export type Judgement = {
  code: string;
  day: number;
  presence: Presence;
  tier: Tier;
  cause: Cause | null;
  /** The day on which it was put up; null while it is planned. */
  installed: number | null;
  /** λ, scans per effective day; an effective day is an average day of the city. */
  rate: number;
  /** E, of the baseline. */
  effectiveDays: number;
  silence: {
    /** Whole days since the last sign of life; 0 if that was on the day itself. */
    days: number;
    since: SignOfLife;
    /** μ, scans that were due in these days. */
    expected: number;
    /** P₀, the chance that a healthy sign would have had none. */
    chance: number;
  } | null;
  loss: {
    /** S. */
    sum: number;
    /** The first day of what S looks back on; null while S is 0. */
    since: number | null;
    expected: number;
    scans: number;
  } | null;
  /** The days of the window that teach nothing yet: how many the sign was judged on, what came. */
  lately: { days: number; scans: number; expected: number } | null;
};

/** Judges one sign by the finished surveys of the same day. Needs no other sign. */
export function judgeSign(
  members: readonly Member[],
  surveys: Surveys,
  day: number,
  rules: Rules = secondEdition,
): Judgement {
  const comparisons = comparisonsOf(members, surveys);
  const { reading } = members[0] as Member;
  return judgeBy(reading, comparisons, day, rules);
}

function judgeBy(
  reading: Reading,
  comparisons: readonly Comparison[],
  day: number,
  rules: Rules,
): Judgement {
  const { history } = reading;
  const { code, installed } = history;
  const presence = presenceOf(reading, day);
  const about = { code, day, presence, installed };
  const since = lastSignOfLife(reading, day);
  if (presence === "planned" || presence === "retired" || since === null) {
    return { ...about, ...nothing, tier: "too few" };
  }

  const first = firstDayOf(day);
  const silentFrom = since.day + 1 - first;
  const afterVisit = history.lastVisit === null ? 0 : history.lastVisit + 1 - first;
  const lossFrom = Math.max(reading.from, afterVisit);
  const { rate, effectiveDays, due, chance, loss, lately } = mildest(
    comparisons.map((comparison) => verdictBy(comparison, silentFrom, lossFrom)),
  );
  const yesterday = windowDays - 2;
  const isNew = reading.from >= windowDays;
  const advised = tierOf(
    {
      rate,
      effectiveDays,
      chance,
      expected: due,
      lossSum: loss.sum,
      raisedInSilence: highestFlag(history, silentFrom),
      raisedYesterday: afterVisit <= yesterday ? (history.flags[yesterday] as number) : flag.none,
    },
    rules,
  );
  return {
    ...about,
    ...(isNew && advised.cause === null ? { tier: "new", cause: null } : advised),
    rate,
    effectiveDays,
    silence: { days: Math.max(0, day - since.day), since, expected: due, chance },
    loss: {
      sum: loss.sum,
      since: loss.since < windowDays ? first + loss.since : null,
      expected: loss.expected,
      scans: loss.scans,
    },
    lately: { ...seenLately(reading), expected: lately },
  };
}

/** Of a sign that is not judged. */
const nothing = {
  cause: null,
  rate: 0,
  effectiveDays: 0,
  silence: null,
  loss: null,
  lately: null,
} as const;

function seenLately({ history, from, to }: Reading): { days: number; scans: number } {
  const begin = Math.max(from, baselineDays);
  let scans = 0;
  for (let d = begin; d < to; d++) scans += history.counts[d] as number;
  return { days: Math.max(0, to - begin), scans };
}

function presenceOf({ history, hungFrom, to }: Reading, day: number): Presence {
  const { installed, retired, counts, lastScan } = history;
  if (installed === null || installed > day) return "planned";
  if (retired !== null && retired <= day) return "retired";
  for (let d = hungFrom; d < to; d++) if ((counts[d] as number) > 0) return "scanned";
  return lastScan === null || lastScan < installed ? "never scanned" : "none in window";
}
