import type { Language } from "../../city.ts";
import { formatDay, formatShortMonth } from "../../web/format.ts";

/** A day, or as much of one as is known: 23/11/2026, 11/2026, 2026. */
export function formatPart(day: string, language: Language): string {
  if (Number.isNaN(Date.parse(day))) return day;
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return formatDay(day, language);
  return /^\d{4}-\d\d$/.test(day) ? formatShortMonth(day, language) : day;
}
