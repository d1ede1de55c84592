import type { Language } from "../city.ts";
import { dayOf, isoDay } from "../db/hours.ts";
import { formatDay, formatNumber } from "../web/format.ts";
import type { Stretch } from "./comparison/stretches.ts";
import { messages } from "./messages.ts";
import type { Period } from "./period.ts";

/** A day as people say it beside a figure: "today", "yesterday", "12 days ago". */
export function ago(day: number | null, today: number, language: Language): string {
  const t = messages[language];
  if (day === null) return t.never;
  if (day >= today) return t.today;
  return day === today - 1 ? t.yesterday : t.daysAgo(formatNumber(today - day, language));
}

export const dayName = (day: number, language: Language): string =>
  formatDay(isoDay(day), language);

/** A street as the beginning of a line: "Đường Kỳ Đồng"; its name alone where its kind is unknown. */
export const streetName = ({ kind, street }: { kind: string | null; street: string }): string =>
  kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${street}` : street;

/** The hour in which something was counted: "14:00, 23/11/2026". */
export function hourName(hour: number, utcOffset: number, language: Language): string {
  const local = (((hour + utcOffset) % 24) + 24) % 24;
  return `${String(local).padStart(2, "0")}:00, ${dayName(dayOf(hour, utcOffset), language)}`;
}

/** A moment in the city's time, to the minute; `at` in seconds since 1970: "15:04, 26/11/2026". */
export function momentName(at: number, utcOffset: number, language: Language): string {
  const iso = new Date((at + utcOffset * 3_600) * 1_000).toISOString();
  return `${iso.slice(11, 16)}, ${formatDay(iso.slice(0, 10), language)}`;
}

/** A part of 1: 3,3% in Vietnamese, 3.3% in English; of what would be rounded to 0 its first digit. */
export const percent = (ratio: number, language: Language, decimals = 0): string => {
  const rounded = Number((ratio * 100).toFixed(decimals));
  const shown = rounded === 0 ? Number((ratio * 100).toPrecision(1)) : rounded;
  return `${formatNumber(shown, language)}%`;
};

/** Scans a day on average: whole, but of fewer than ten two digits, so that a few are not told as 0. */
export const mean = (scans: number, days: number, language: Language): string => {
  const value = scans / days;
  return formatNumber(value < 10 ? Number(value.toPrecision(2)) : Math.round(value), language);
};

export const scansOf = (scans: number, language: Language): string =>
  messages[language].scansOf(formatNumber(scans, language));

/** "3/11/2026 – 23/11/2026", and that today is not over where that is so. */
export function periodName({ from, to, today }: Period, language: Language): string {
  const range = rangeName({ from, to }, language);
  return to === today ? `${range}, ${messages[language].period.open}` : range;
}

/** "3/11/2026 – 23/11/2026"; of one day its name. */
export function rangeName({ from, to }: Stretch, language: Language): string {
  const [first, last] = [dayName(from, language), dayName(to, language)];
  return from === to ? first : messages[language].period.range(first, last);
}

/** The city's time of day at a moment, in seconds since 1970: "15:04". */
export const clockTime = (at: number, utcOffset: number): string =>
  new Date((at + utcOffset * 3_600) * 1_000).toISOString().slice(11, 16);
