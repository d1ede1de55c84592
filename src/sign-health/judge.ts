import {
  type Evidence,
  evidenceOf,
  expectedFrom,
  highestFlag,
  lastSignOfLife,
  type SignOfLife,
} from "./evidence.ts";
import { flag, type Reading } from "./history.ts";
import { partialLoss } from "./loss.ts";
import { chanceOfSilence } from "./silence.ts";
import { overdispersionOfCity, type Survey } from "./survey.ts";
import { type Cause, type Tier, tierOf } from "./tier.ts";
import { firstDayOf, windowDays } from "./window.ts";

/** The different kinds of nothing, and something: scans by persons within the window. */
export type Presence = "planned" | "retired" | "never scanned" | "none in window" | "scanned";

/** What sign health says of one sign at the end of a day. Days are city days since 1970-01-01. */
export type Judgement = {
  code: string;
  day: number;
  presence: Presence;
  tier: Tier;
  cause: Cause | null;
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
};

/** Judges one sign by the finished survey of the same day. Needs no other sign. */
export function judgeSign(
  reading: Reading,
  survey: Survey,
  evidence: Evidence = evidenceOf(reading, survey),
): Judgement {
  const { history } = reading;
  const { day } = survey;
  const presence = presenceOf(reading, day);
  const { rate, effectiveDays, expected } = evidence;
  const about = { code: history.code, day, presence, rate: rate.mean, effectiveDays };
  const since = lastSignOfLife(reading, day);
  if (presence === "planned" || presence === "retired" || since === null) {
    return { ...about, tier: "too few", cause: null, silence: null, loss: null };
  }

  const overdispersion = overdispersionOfCity(survey);
  const first = firstDayOf(day);
  const silentFrom = since.day + 1 - first;
  const due = expectedFrom(expected, silentFrom);
  const chance = chanceOfSilence(due, overdispersion, rate.shape);
  const afterVisit = history.lastVisit === null ? 0 : history.lastVisit + 1 - first;
  const from = Math.max(reading.from, afterVisit);
  const loss = partialLoss(expected, history.counts, from, overdispersion);

  const yesterday = windowDays - 2;
  const advised = tierOf({
    rate: rate.mean,
    effectiveDays,
    chance,
    expected: due,
    lossSum: loss.sum,
    raisedInSilence: highestFlag(history, silentFrom),
    raisedYesterday: afterVisit <= yesterday ? (history.flags[yesterday] as number) : flag.none,
  });
  return {
    ...about,
    ...advised,
    silence: { days: Math.max(0, day - since.day), since, expected: due, chance },
    loss: {
      sum: loss.sum,
      since: loss.since < windowDays ? first + loss.since : null,
      expected: loss.expected,
      scans: loss.scans,
    },
  };
}

function presenceOf({ history, from, to }: Reading, day: number): Presence {
  const { installed, retired, counts, lastScan } = history;
  if (installed === null || installed > day) return "planned";
  if (retired !== null && retired <= day) return "retired";
  for (let d = from; d < to; d++) if ((counts[d] as number) > 0) return "scanned";
  return lastScan === null || lastScan < installed ? "never scanned" : "none in window";
}
