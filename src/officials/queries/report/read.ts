import { readTotalsByDay } from "../../../scan/read.ts";
import type { Period } from "../../period.ts";
import { readBursts } from "../bursts.ts";
import { readFirstDays } from "../first-days.ts";
import { hasSampleFigures } from "../sample-figures.ts";
import { countHungSigns } from "../signs-at.ts";
import { compareMonth, daysIn, daysOfReport, type MonthlyReport } from "./report.ts";
import { readSignsOfReport, wasJudged } from "./signs.ts";
import { readWork } from "./work.ts";

/**
 * The report of a month as of its last day: from the sums of days and from what was recorded of
 * signs until then, whatever has become of them since.
 * @param period the days of the month that have begun.
 */
export async function readReport(
  d1: D1Database,
  month: string,
  period: Period,
): Promise<MonthlyReport> {
  const { from, to, utcOffset } = period;
  const [totals, first, signs, judged, [signsBefore = 0], work, bursts, isSample] =
    await Promise.all([
      readTotalsByDay(d1, { ...daysOfReport(period), utcOffset }),
      readFirstDays(d1, utcOffset),
      readSignsOfReport(d1, period),
      wasJudged(d1, to),
      countHungSigns(d1, [from - 1], utcOffset),
      readWork(d1, period),
      readBursts(d1, period),
      hasSampleFigures(d1),
    ]);
  const persons = new Map<number, number>();
  for (const { day, by, stray, count } of totals) {
    if (by === "person" && stray === 0) persons.set(day, (persons.get(day) ?? 0) + count);
  }
  const scansOn = (day: number): number => persons.get(day) ?? 0;
  const began = Math.max(from, first.scanned ?? Number.POSITIVE_INFINITY);
  const days = daysIn({ from: began, to }, scansOn);
  const { flagged, ...ofSigns } = signs;
  return {
    month,
    from,
    to,
    days,
    scans: days.reduce((sum, { scans }) => sum + scans, 0),
    compared: compareMonth(period, scansOn, first.scanned),
    ...ofSigns,
    signsBefore,
    judged: judged ? flagged : null,
    work,
    bursts,
    isSample,
  };
}
