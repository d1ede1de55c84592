import { isoDay } from "../db/hours.ts";
import { firstDayAsked, monthDay, type Period, yearAndMonth } from "./period.ts";

/** The month before that of a day, as `YYYY-MM`. */
export const monthBefore = (day: number): string =>
  isoDay(monthDay(...yearAndMonth(day)) - 1).slice(0, 7);

/** The month after that of a day, as `YYYY-MM`. */
export const monthAfter = (day: number): string => {
  const [year, month] = yearAndMonth(day);
  return isoDay(monthDay(year, month + 1)).slice(0, 7);
};

/**
 * The days of a month that have begun; null if it is no month, lies ahead of `today`, or before all
 * days that are asked for (`firstDayAsked`).
 */
export function periodOfMonth(month: string, today: number, utcOffset: number): Period | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  const [year, number] = month.split("-").map(Number) as [number, number];
  const from = monthDay(year, number);
  const to = Math.min(monthDay(year, number + 1) - 1, today);
  return to >= from && from >= firstDayAsked ? { name: "free", from, to, today, utcOffset } : null;
}
