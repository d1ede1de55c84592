import type { Language } from "../city.ts";
import { isoDay } from "../db/hours.ts";
import { formatDay, formatNumber } from "../web/languages.ts";
import type { Period } from "./period.ts";
import { words } from "./words.ts";

/** A day as people say it beside a figure: "today", "yesterday", "12 days ago". */
export function ago(day: number | null, today: number, language: Language): string {
  const say = words[language];
  if (day === null) return say.never;
  if (day >= today) return say.today;
  return day === today - 1 ? say.yesterday : say.daysAgo(formatNumber(today - day, language));
}

export const dayName = (day: number, language: Language): string =>
  formatDay(isoDay(day), language);

/** Monday is 0; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (day + 3) % 7;

export const scansOf = (scans: number, language: Language): string =>
  words[language].scansOf(formatNumber(scans, language));

/** "3/11/2026 – 23/11/2026", and that today is not over where that is so. */
export function periodName({ from, to, today }: Period, language: Language): string {
  const say = words[language].period;
  const range = say.range(dayName(from, language), dayName(to, language));
  return to === today ? `${range}, ${say.open}` : range;
}
