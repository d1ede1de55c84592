import type { Language } from "../city.ts";
import { formatDay } from "../web/languages.ts";

/** A day, or as much of one as is known: 23/11/2026, 11/2026, 2026. */
export function formatPart(day: string, language: Language): string {
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return formatDay(day, language);
  const month = /^(\d{4})-(\d\d)$/.exec(day);
  if (!month) return day;
  const [, year, number] = month;
  if (language === "vi") return `${Number(number)}/${year}`;
  return new Date(`${day}-01T00:00:00Z`).toLocaleDateString("en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
