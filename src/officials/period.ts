import { dayOfDate, isoDay, parseDay } from "../db/hours.ts";
import type { DayRange } from "../scan/read.ts";

export const periodNames = ["7", "28", "90", "month", "quarter", "year", "free"] as const;
export type PeriodName = (typeof periodNames)[number];

export const defaultPeriod: PeriodName = "28";

/** Whole city days since 1970-01-01, both included; the last may still be running. */
export type Period = DayRange & { name: PeriodName; today: number };

/** What is wrong with the dates that were asked for; `right` is what would be. */
export class PeriodError extends Error {
  override name = "PeriodError";
}

/** A city that looks back further than this asks for months one by one. */
const maxDaysOfPeriod = 1_100;

/**
 * Reads a period: the last 7, 28 or 90 days with today, the month, quarter or year so far, or free
 * dates. None asked for is 28 days; two dates without a name are free.
 * @param today the city day of the request.
 * @param utcOffset of the city, in whole hours.
 * @throws PeriodError that says what is allowed if the name is unknown or the dates make no sense.
 */
export function readPeriod(
  query: { period?: string | undefined; from?: string | undefined; to?: string | undefined },
  today: number,
  utcOffset: number,
): Period {
  const name = query.period || (query.from || query.to ? "free" : defaultPeriod);
  if (!isPeriodName(name)) {
    throw new PeriodError(`period = ${periodNames.join(" | ")}`);
  }
  const days =
    name === "free"
      ? freeDates(query.from, query.to, today)
      : { from: firstDayOf(name, today), to: today };
  return { ...days, name, today, utcOffset };
}

const isPeriodName = (name: string): name is PeriodName => periodNames.includes(name as PeriodName);

function freeDates(from: string | undefined, to: string | undefined, today: number) {
  const [first, last] = [parseDay(from ?? ""), parseDay(to || isoDay(today))];
  if (first === null || last === null) throw new PeriodError("from, to = YYYY-MM-DD");
  if (first > last) throw new PeriodError("from ≤ to");
  if (last - first >= maxDaysOfPeriod) throw new PeriodError(`to − from < ${maxDaysOfPeriod}`);
  return { from: first, to: Math.min(last, Math.max(today, first)) };
}

function firstDayOf(name: Exclude<PeriodName, "free">, today: number): number {
  const [year, month] = isoDay(today).split("-").map(Number) as [number, number];
  switch (name) {
    case "month":
      return monthDay(year, month);
    case "quarter":
      return monthDay(year, month - ((month - 1) % 3));
    case "year":
      return monthDay(year, 1);
    default:
      return today - Number(name) + 1;
  }
}

/** The first day of a month; months beyond 12 run into the next year. */
export const monthDay = (year: number, month: number): number => dayOfDate(year, month, 1);

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (day + 3) % 7;

export const daysOf = ({ from, to }: { from: number; to: number }): number => to - from + 1;

/** The days of a period that are over: the only ones that may be compared. Null if there are none. */
export function completeDays({ from, to, today }: Period): { from: number; to: number } | null {
  const last = Math.min(to, today - 1);
  return last >= from ? { from, to: last } : null;
}

/**
 * The earlier stretches that a stretch of days is held against: the same weekdays, always. Up to a
 * week is held against each of the four weeks before, longer ones against as many days, shifted
 * by whole weeks.
 */
export function earlierDays(days: { from: number; to: number }): { from: number; to: number }[] {
  const weeks = Math.ceil(daysOf(days) / 7);
  const shifts = weeks === 1 ? [7, 14, 21, 28] : [7 * weeks];
  return shifts.map((shift) => ({ from: days.from - shift, to: days.to - shift }));
}

/** How many days a bar of a chart stands for, so that a chart has at most about 100 bars. */
export const daysPerBar = (period: { from: number; to: number }): number =>
  daysOf(period) <= 100 ? 1 : 7;

/** The parameters that lead to the same period again. */
export const periodQuery = (period: Period): Record<string, string> =>
  period.name === "free"
    ? { from: isoDay(period.from), to: isoDay(period.to) }
    : { period: period.name };

/** The same, with nothing for the period that is shown where none is asked for. */
export const shortPeriodQuery = (period: Period): Record<string, string> =>
  period.name === defaultPeriod ? {} : periodQuery(period);
