import type { Stretch } from "./comparison/stretches.ts";
import { daysOf, firstDayAsked, monthDay, type Period, yearAndMonth } from "./period.ts";

/**
 * The period before or after this one: the month beside a month, the quarter beside a quarter, the
 * year beside a year, otherwise as many days. Null where it would begin after today, or so early that
 * no period does (`firstDayAsked`); one that today is in ends today.
 */
export function stepFrom(period: Period, step: -1 | 1): Stretch | null {
  const months = monthsOf(period);
  const [year, month] = yearAndMonth(period.from);
  const from = months ? monthDay(year, month + step * months) : period.from + step * daysOf(period);
  const end = months ? monthDay(year, month + (step + 1) * months) : from + daysOf(period);
  return from > period.today || from < firstDayAsked
    ? null
    : { from, to: Math.min(end - 1, period.today) };
}

/** How many months of the calendar a period is, whole or as far as they have come; null if it is none. */
function monthsOf(period: Period): 1 | 3 | 12 | null {
  const named = { month: 1, "last-month": 1, quarter: 3, year: 12 } as const;
  if (period.name in named) return named[period.name as keyof typeof named];
  if (period.name !== "free") return null;
  const [year, month] = yearAndMonth(period.from);
  const found = ([1, 3, 12] as const).find(
    (months) =>
      (month - 1) % months === 0 &&
      period.from === monthDay(year, month) &&
      period.to === Math.min(monthDay(year, month + months) - 1, period.today),
  );
  return found ?? null;
}
