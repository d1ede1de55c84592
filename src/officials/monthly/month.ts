import { isoDay } from "../../db/hours.ts";
import { monthDay, type Period } from "../period.ts";

/** The month before that of a day, as `YYYY-MM`. */
export const monthBefore = (day: number): string =>
  isoDay(monthDay(...yearAndMonth(isoDay(day))) - 1).slice(0, 7);

/** The days of a month that have begun; null if it is no month, or lies ahead of `today`. */
export function periodOfMonth(month: string, today: number, utcOffset: number): Period | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
  const [year, number] = yearAndMonth(month);
  const from = monthDay(year, number);
  const to = Math.min(monthDay(year, number + 1) - 1, today);
  return to >= from ? { name: "free", from, to, today, utcOffset } : null;
}

const yearAndMonth = (iso: string): [number, number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
];
