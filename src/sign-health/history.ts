import { type Rules, secondEdition } from "./rules.ts";
import { baselineDays, firstDayOf, windowDays } from "./window.ts";

/** What was said of a sign at the end of a day. */
export const flag = { none: 0, watch: 1, inspect: 2 } as const;

/** All that is known of one sign when it is judged. Days are city days since 1970-01-01. */
export type SignHistory = {
  code: string;
  /** The ward in which it hangs, as any text that wards do not share; null where none is known. */
  ward: string | null;
  /**
   * Scans by persons on each day of the window; `windowDays` long. Whole numbers kept as floats:
   * every step multiplies them, and converting took half of the time.
   */
  counts: Float64Array;
  /**
   * The flag that was raised at the end of each day of the window (`flag`), 0 where none was: what
   * officials were told then, kept as it was and never recomputed. That of the last day is not
   * looked at, so judging a day again gives the same.
   */
  flags: Uint8Array;
  /** When it was put up; null while it is only planned. */
  installed: number | null;
  /** When it was taken down for good; null while it hangs. */
  retired: number | null;
  /** Last scan by a person, however long ago; null if there never was one. */
  lastScan: number | null;
  /** Last scan by staff: it proves that the sign works, and ends its silence. */
  lastStaffScan: number | null;
  /**
   * Last repair, replacement or inspection, if it did not find the sign broken: ends silence, clears
   * the partial loss and lets the flagged days before it teach again.
   */
  lastVisit: number | null;
};

/**
 * A history with what every step asks of it. `from` and `to` bound the days on which the sign is
 * judged and teaches, as indexes into the window, `to` excluded; `hungFrom` is its first whole day
 * on the post. `inBaseline` is 1 on the days from which something is learnt, 0 where the sign was
 * flagged or in a burst; `days` and `scans` are the baseline that is left, `weekendScans` those of
 * its Saturdays and Sundays. `weight` is its scans per effective day, once a survey has weighed it:
 * each survey has a reading of its own (`comparisons.ts`).
 */
export type Reading = {
  history: SignHistory;
  hungFrom: number;
  from: number;
  to: number;
  inBaseline: Float64Array;
  days: number;
  scans: number;
  weekendScans: number;
  weight: number | null;
};

/**
 * Reads a history for the window that ends with a day. The days of putting up and taking down
 * are parts of days and are left out; so are a sign's first days, while it is new. Days on which
 * it was flagged teach nothing until somebody has visited it.
 * @throws RangeError if counts or flags do not have the window's length.
 */
export function readHistory(
  history: SignHistory,
  day: number,
  rules: Rules = secondEdition,
): Reading {
  const { code, counts, flags, installed, retired, lastVisit } = history;
  if (counts.length !== windowDays || flags.length !== windowDays) {
    throw new RangeError(
      `${code}: counts and flags must have ${windowDays} days, not ${counts.length} and ${flags.length}.`,
    );
  }
  const first = firstDayOf(day);
  const after = (days: number): number =>
    installed === null ? windowDays : Math.min(windowDays, Math.max(0, installed + days - first));
  const from = after(rules.newDays);
  const to = retired === null ? windowDays : Math.min(windowDays, retired - first);
  const limit = hasManyScans(counts)
    ? burstLimit(counts, from, Math.min(to, baselineDays))
    : minBurst;
  const cleared = rules.visitsClearFlags && lastVisit !== null ? lastVisit - first : -1;
  const inBaseline = new Float64Array(windowDays);
  const today = windowDays - 1;
  let days = 0;
  let scans = 0;
  let weekendScans = 0;
  for (let d = from; d < to; d++) {
    const count = counts[d] as number;
    const isFlagged = flags[d] !== flag.none && d < today && d > cleared;
    if (isFlagged || count > limit) continue;
    inBaseline[d] = 1;
    if (d >= baselineDays) continue;
    days += 1;
    scans += count;
    if (count > 0 && isWeekend(first + d)) weekendScans += count;
  }
  const found = { from, to, hungFrom: after(1), inBaseline, days, scans, weekendScans };
  return { history, ...found, weight: null };
}

/** Saturday or Sunday: day 0 was a Thursday. */
const isWeekend = (day: number): boolean => (day + 3) % 7 >= 5;

/** However quiet a sign, fewer scans a day than this are no burst. */
const minBurst = 20;

/**
 * A prank on one sign must not become the measure of all others: 10,000 scans of one sign in a
 * city of 700 a day would say that everybody else had been due fifteen times the usual, and raise
 * hundreds of alarms. So days far above a sign's own habit are left out, its own baseline and
 * overdispersion included. The habit is the squared mean of roots, which ten such days in ninety
 * hardly move; 20 + 10 × habit is beyond any festival seen at one sign.
 */
function burstLimit(counts: Float64Array, from: number, to: number): number {
  let roots = 0;
  for (let d = from; d < to; d++) roots += Math.sqrt(counts[d] as number);
  const habit = to > from ? (roots / (to - from)) ** 2 : 0;
  return minBurst + 10 * habit;
}

/** Most signs never come near it, and need no limit of their own. */
function hasManyScans(counts: Float64Array): boolean {
  for (let d = 0; d < windowDays; d++) if ((counts[d] as number) > minBurst) return true;
  return false;
}
