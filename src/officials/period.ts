import { dayOfDate, isoDay, parseDay } from "../db/hours.ts";
import type { DayRange } from "../scan/read.ts";
import type { Stretch } from "./comparison/stretches.ts";

export const periodNames = [
  "7",
  "28",
  "90",
  "month",
  "last-month",
  "quarter",
  "year",
  "free",
] as const;
export type PeriodName = (typeof periodNames)[number];

export const defaultPeriod: PeriodName = "28";

/** Whole city days since 1970-01-01, both included; the last may still be running. */
export type Period = DayRange & { name: PeriodName; today: number };

/** What is wrong with the dates that were asked for; `right` is what would be. */
export class PeriodError extends Error {
  override name = "PeriodError";
}

/** 1970-01-01, from which days are counted; nobody asks for scans of days before it. */
export const firstDayAsked = 0;

/** A city that looks back further than this asks for months one by one. */
const maxDaysOfPeriod = 1_100;

/**
 * Reads a period: the last 7, 28 or 90 days with today, the month, quarter or year so far, the month
 * before, or free dates that have begun. None asked for is 28 days; two dates without a name are free.
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
  const days = name === "free" ? freeDates(query.from, query.to, today) : daysOfName(name, today);
  return { ...days, name, today, utcOffset };
}

const isPeriodName = (name: string): name is PeriodName => periodNames.includes(name as PeriodName);

function freeDates(from: string | undefined, to: string | undefined, today: number) {
  const [first, last] = [parseDay(from ?? ""), parseDay(to || isoDay(today))];
  if (first === null || last === null) throw new PeriodError("from, to = YYYY-MM-DD");
  // Of a day to come it is not known that nobody scans on it.
  if (first > today) throw new PeriodError(`from ≤ ${isoDay(today)}`);
  if (first > last) throw new PeriodError("from ≤ to");
  if (first < firstDayAsked) throw new PeriodError(`from ≥ ${isoDay(firstDayAsked)}`);
  if (last - first >= maxDaysOfPeriod) throw new PeriodError(`to − from < ${maxDaysOfPeriod}`);
  return { from: first, to: Math.min(last, today) };
}

function daysOfName(name: Exclude<PeriodName, "free">, today: number): Stretch {
  const [year, month] = yearAndMonth(today);
  switch (name) {
    case "month":
      return { from: monthDay(year, month), to: today };
    case "last-month":
      return { from: monthDay(year, month - 1), to: monthDay(year, month) - 1 };
    case "quarter":
      return { from: monthDay(year, month - ((month - 1) % 3)), to: today };
    case "year":
      return { from: monthDay(year, 1), to: today };
    default:
      return { from: today - Number(name) + 1, to: today };
  }
}

/** The year and the month, from 1, of a day. */
export const yearAndMonth = (day: number): [year: number, month: number] => [
  Number(isoDay(day).slice(0, 4)),
  Number(isoDay(day).slice(5, 7)),
];

/** The first day of a month; months before 1 and beyond 12 run into other years. */
export const monthDay = (year: number, month: number): number => dayOfDate(year, month, 1);

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (day + 3) % 7;

export const daysOf = ({ from, to }: { from: number; to: number }): number => to - from + 1;

/** A period without the days before the first that there are figures of. */
export const shownPeriod = (period: Period, days: readonly { day: number }[]): Period => ({
  ...period,
  from: Math.max(period.from, days[0]?.day ?? period.from),
});

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
