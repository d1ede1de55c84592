import { baselineDays, firstDayOf, windowDays } from "./window.ts";

/** What was said of a sign at the end of a day. */
export const flag = { none: 0, watch: 1, inspect: 2 } as const;

/** All that is known of one sign when it is judged. Days are city days since 1970-01-01. */
export type SignHistory = {
  code: string;
  /** Scans by persons on each day of the window; `windowDays` long. */
  counts: Uint32Array;
  /**
   * The flag that was raised at the end of each day of the window (`flag`), 0 where none was: what
   * officials were told then, kept as it was and never recomputed.
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
  /** Last inspection, repair or replacement: ends silence and clears the partial loss. */
  lastVisit: number | null;
};

/**
 * A history with what every step asks of it. `from` and `to` bound the sign's days of service as
 * indexes into the window, `to` excluded; `limit` is the count above which a day is a burst;
 * `days` and `scans` are its baseline without flagged days and bursts.
 */
export type Reading = {
  history: SignHistory;
  from: number;
  to: number;
  limit: number;
  days: number;
  scans: number;
};

/**
 * Reads a history for the window that ends with a day. The days of putting up and taking down
 * are parts of days and are left out.
 */
export function readHistory(history: SignHistory, day: number): Reading {
  const { counts, flags, installed, retired } = history;
  if (counts.length !== windowDays || flags.length !== windowDays) {
    throw new RangeError(
      `${history.code}: counts and flags must have ${windowDays} days, not ${counts.length} and ${flags.length}.`,
    );
  }
  const first = firstDayOf(day);
  const from = installed === null ? windowDays : Math.max(0, installed + 1 - first);
  const to = retired === null ? windowDays : Math.min(windowDays, retired - first);
  const limit = burstLimit(counts, from, Math.min(to, baselineDays));
  const reading = { history, from, to, limit, days: 0, scans: 0 };
  for (let d = from; d < to && d < baselineDays; d++) {
    if (isLeftOut(reading, d)) continue;
    reading.days += 1;
    reading.scans += counts[d] as number;
  }
  return reading;
}

/** Whether a day of service teaches nothing: the sign was flagged then, or it was a burst. */
export const isLeftOut = ({ history, limit }: Reading, d: number): boolean =>
  history.flags[d] !== flag.none || (history.counts[d] as number) > limit;

/**
 * A prank on one sign must not become the measure of all others: 10,000 scans of one sign in a
 * city of 700 a day would say that everybody else had been due fifteen times the usual, and raise
 * hundreds of alarms. So days far above a sign's own habit are left out, its own baseline and
 * overdispersion included. The habit is the squared mean of roots, which ten such days in ninety
 * hardly move; 20 + 10 × habit is beyond any festival seen at one sign.
 */
function burstLimit(counts: Uint32Array, from: number, to: number): number {
  let roots = 0;
  for (let d = from; d < to; d++) roots += Math.sqrt(counts[d] as number);
  const habit = to > from ? (roots / (to - from)) ** 2 : 0;
  return 20 + 10 * habit;
}
