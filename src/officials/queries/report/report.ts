import { changeBetween, type DayScans } from "../../comparison/change.ts";
import { isWhole, type Stretch } from "../../comparison/stretches.ts";
import { monthDay, type Period, yearAndMonth } from "../../period.ts";
import type { Burst } from "../bursts.ts";
import type { Comparison } from "../headline.ts";
import type { SignOfReport } from "./signs.ts";
import type { Work } from "./work.ts";

/** With what a month is compared. */
export const comparedWith = ["lastMonth", "sameMonthLastYear", "yearToDate"] as const;
export type ComparedWith = (typeof comparedWith)[number];

/** A month in figures, all as of its last day. Days are city days since 1970-01-01. */
export type MonthlyReport = Stretch & {
  /** `2026-10`. */
  month: string;
  /** By persons; from the first day on that there are scans of. */
  days: DayScans[];
  scans: number;
  /** Null where there are not enough days to compare with. */
  compared: Record<ComparedWith, Comparison | null>;
  /** Signs that hung at its end, and at the end of the month before; on how many streets. */
  signs: number;
  signsBefore: number;
  streets: number;
  /** Of these, the signs that nobody had ever scanned. */
  never: number;
  /** What sign health said on its last day; null where it did not judge that day. */
  judged: { inspect: number; watch: number; listed: SignOfReport[] } | null;
  /**
   * Signs that an inspection had found broken and nobody had mended, and signs that citizens had
   * reported and nobody had answered, on the last day; an edition made before it was asked has none.
   */
  seen?: { broken: number; reported: number };
  /** Of those that were scanned. */
  most: SignOfReport[];
  /** Among the signs that hung all the month. */
  least: SignOfReport[];
  work: Work;
  bursts: Burst[];
  isSample: boolean;
};

/** The stretches that a month is compared over: its own days, or the year's so far. */
export function stretchesOf(
  month: Stretch,
): Record<ComparedWith, { now: Stretch; before: Stretch }> {
  const [year, number] = yearAndMonth(month.from);
  const wholeMonth = (ofYear: number, ofMonth: number): Stretch => ({
    from: monthDay(ofYear, ofMonth),
    to: monthDay(ofYear, ofMonth + 1) - 1,
  });
  const lastYear = wholeMonth(year - 1, number);
  return {
    lastMonth: { now: month, before: wholeMonth(year, number - 1) },
    sameMonthLastYear: { now: month, before: lastYear },
    yearToDate: {
      now: { from: monthDay(year, 1), to: month.to },
      before: { from: monthDay(year - 1, 1), to: lastYear.to },
    },
  };
}

/** All days that a month's comparisons need. */
export const daysOfReport = (month: Stretch): Stretch => ({
  from: stretchesOf(month).yearToDate.before.from,
  to: month.to,
});

/**
 * A month held against the others. A month that is not over is held against nothing, and nothing
 * against days before the first whole one.
 */
export function compareMonth(
  month: Period,
  scansOn: (day: number) => number,
  firstDay: number | null,
): MonthlyReport["compared"] {
  const isOver = month.to < month.today;
  const stretches = stretchesOf(month);
  const compare = (name: ComparedWith): Comparison | null => {
    const { now, before } = stretches[name];
    if (!isOver || !isWhole(before, firstDay)) return null;
    const change = changeBetween(daysIn(before, scansOn), daysIn(now, scansOn));
    return { now: summed(now, scansOn), before: summed(before, scansOn), change };
  };
  return {
    lastMonth: compare("lastMonth"),
    sameMonthLastYear: compare("sameMonthLastYear"),
    yearToDate: compare("yearToDate"),
  };
}

/** The scans of each day of a stretch. */
export const daysIn = ({ from, to }: Stretch, scansOn: (day: number) => number): DayScans[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => ({
    day: from + n,
    scans: scansOn(from + n),
  }));

const summed = (stretch: Stretch, scansOn: (day: number) => number) => ({
  ...stretch,
  scans: daysIn(stretch, scansOn).reduce((sum, { scans }) => sum + scans, 0),
});
