import type { Language } from "../../city.ts";
import { formatDay, formatMonth } from "../../web/format.ts";

/** A day, or as much of one as is known: 23/11/2026, 11/2026, 2026. */
export function formatPart(day: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return formatDay(day, language);
  const month = /^(\d{4})-(\d\d)$/.exec(day);
  if (!month) return day;
  const [, year, number] = month;
  return language === "vi" ? `${Number(number)}/${year}` : formatMonth(day, language);
}
