import { flag, type Reading, type SignHistory } from "./history.ts";
import { type Rate, rateOf } from "./rate.ts";
import { exposeSign, priorOfGroup, type Survey } from "./survey.ts";
import { firstDayOf, windowDays } from "./window.ts";

/** What a sign was due, day by day. */
export type Evidence = {
  rate: Rate;
  effectiveDays: number;
  /** μ of each day of the window: λ × exposure in service, otherwise 0. */
  expected: Float64Array;
};

/** What one sign was due on each day of the window, by its own baseline and its group's. */
export function evidenceOf(reading: Reading, survey: Survey): Evidence {
  const expected = new Float64Array(windowDays);
  const effectiveDays = exposeSign(survey, reading, expected);
  const rate = rateOf(priorOfGroup(survey), reading.scans, effectiveDays);
  for (let d = 0; d < windowDays; d++) {
    const inService = d >= reading.from && d < reading.to;
    expected[d] = inService ? (expected[d] as number) * rate.mean : 0;
  }
  return { rate, effectiveDays, expected };
}

/** What last showed that a sign worked, and the day. */
export type SignOfLife = { day: number; by: "scan" | "staff" | "visit" | "installed" };

/**
 * The last day on which a sign is known to have worked, null before it is put up. A scan in the
 * window counts even if `lastScan` does not know of it yet.
 */
export function lastSignOfLife(reading: Reading, day: number): SignOfLife | null {
  const { installed, lastStaffScan, lastVisit } = reading.history;
  if (installed === null) return null;
  let last: SignOfLife = { day: installed, by: "installed" };
  const take = (found: number | null, by: SignOfLife["by"]): void => {
    if (found !== null && found >= last.day) last = { day: found, by };
  };
  take(lastVisit, "visit");
  take(lastStaffScan, "staff");
  take(lastPersonScan(reading, day), "scan");
  return last;
}

function lastPersonScan({ history, hungFrom, to }: Reading, day: number): number | null {
  for (let d = to - 1; d >= hungFrom; d--) {
    if ((history.counts[d] as number) > 0) {
      return Math.max(firstDayOf(day) + d, history.lastScan ?? 0);
    }
  }
  return history.lastScan;
}

/** Σ μ from a day of the window on, an index that may lie before it. */
export function expectedFrom(expected: Float64Array, from: number): number {
  let sum = 0;
  for (let d = Math.max(0, from); d < expected.length; d++) sum += expected[d] as number;
  return sum;
}

/** The highest flag raised from a day of the window on, an index, and before the day judged. */
export function highestFlag({ flags }: SignHistory, from: number): number {
  let highest: number = flag.none;
  for (let d = Math.max(0, from); d < windowDays - 1; d++) {
    highest = Math.max(highest, flags[d] as number);
  }
  return highest;
}
