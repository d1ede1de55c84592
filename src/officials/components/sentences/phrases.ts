import type { Language } from "../../../city.ts";
import { formatNumber } from "../../../web/format.ts";
import { messages } from "./messages.ts";

/** Scans that were due: to one decimal below 3, whole above; more would feign precision. */
export const about = (expected: number, language: Language): string =>
  formatNumber(expected < 3 ? Math.round(expected * 10) / 10 : Math.round(expected), language);

/** A number of days. */
export const daysOf = (days: number, language: Language): string =>
  messages[language].days(formatNumber(days, language));

/** What would have been due in a silence. */
export const due = (expected: number, language: Language): string =>
  messages[language].due(about(expected, language));

/** Well below one a day people think in days for a scan, not in parts of a scan. */
export function perDay(rate: number, language: Language): string {
  const t = messages[language];
  const days = Math.round(1 / Math.max(rate, 0.01));
  if (days <= 1) return t.scansPerDay(about(rate, language));
  return t.daysPerScan(formatNumber(days, language));
}
