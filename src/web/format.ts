import type { Language } from "../city.ts";

/**
 * Numbers and days as each language writes them: as `Intl` does (Unicode CLDR), and without it, since
 * its first use in an isolate took 12 of the 35 ms that a first page ran for.
 */

/** Language and country (RFC 5646). */
export const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

const marks = { vi: { thousands: ".", decimal: "," }, en: { thousands: ",", decimal: "." } };

/** What `Intl` neither rounds nor writes otherwise: at most three decimals. */
const plainNumber = /^(-?\d{1,15})(?:\.(\d{1,3}))?$/;

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(value: number, language: Language): string {
  // Small counts are written alike everywhere, and a table has thousands of them.
  if (Number.isInteger(value) && value > 0 && value < 1_000) return String(value);
  const [, whole, decimals] = plainNumber.exec(String(value)) ?? [];
  if (whole === undefined) return formatByIntl(value, language);
  const { thousands, decimal } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : grouped + decimal + decimals;
}

/** A number that JavaScript has written, with the mark of the language before its decimals and no other. */
export const withDecimalMark = (written: string, language: Language): string =>
  written.replace(".", marks[language].decimal);

const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {};

/** What formats is kept, since making it costs fifty times its use. */
function formatByIntl(value: number, language: Language): string {
  numberFormats[language] ??= new Intl.NumberFormat(locales[language]);
  return numberFormats[language].format(value);
}

/** An English count of what is already written as a number: "1 day", "9 days". */
export const plural = (shown: string, one: string, many: string): string =>
  `${shown} ${shown === "1" ? one : many}`;

const monthNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** As CLDR's en-GB has it: three letters, and of September four. */
const shortName = (month: string): string => month.slice(0, month === "September" ? 4 : 3);

type Day = { year: number; month: number; day: number; monthName: string };

/**
 * Of days given as `YYYY-MM-DD`, and months as `YYYY-MM`, both of which JavaScript reads as UTC.
 * What is neither is a RangeError.
 */
function dayFormat(write: Record<Language, (day: Day) => string>) {
  return (iso: string, language: Language): string => {
    const [year = 0, month = 0, day = 0] = new Date(iso)
      .toISOString()
      .slice(0, "2026-03-02".length)
      .split("-")
      .map(Number);
    return write[language]({ year, month, day, monthName: monthNames[month - 1] ?? "" });
  };
}

/** 2/3/2026 in Vietnamese, 2 March 2026 in English. */
export const formatDay = dayFormat({
  vi: ({ year, month, day }) => `${day}/${month}/${year}`,
  en: ({ year, day, monthName }) => `${day} ${monthName} ${year}`,
});

/** 2/3 in Vietnamese, 2 Mar in English. */
export const formatShortDay = dayFormat({
  vi: ({ month, day }) => `${day}/${month}`,
  en: ({ day, monthName }) => `${day} ${shortName(monthName)}`,
});

/** 3/2026 in Vietnamese, March 2026 in English. */
export const formatShortMonth = dayFormat({
  vi: ({ year, month }) => `${month}/${year}`,
  en: ({ year, monthName }) => `${monthName} ${year}`,
});

/** tháng 3 năm 2026 in Vietnamese, March 2026 in English. */
export const formatMonth = dayFormat({
  vi: ({ year, month }) => `tháng ${month} năm ${year}`,
  en: ({ year, monthName }) => `${monthName} ${year}`,
});
