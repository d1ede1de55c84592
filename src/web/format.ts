import type { Language } from "../city.ts";

/**
 * Numbers and days as each language writes them. What formats them is made when it is first asked
 * for, since a redirect formats nothing, and kept, since making it costs fifty times its use.
 */

/** Language and country (RFC 5646). */
export const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

const numberFormats: Partial<Record<Language, Intl.NumberFormat>> = {};

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function formatNumber(value: number, language: Language): string {
  // Small counts are written alike everywhere, and a table has thousands of them.
  if (Number.isInteger(value) && value > 0 && value < 1_000) return String(value);
  numberFormats[language] ??= new Intl.NumberFormat(locales[language]);
  return numberFormats[language].format(value);
}

/** An English count of what is already written as a number: "1 day", "9 days". */
export const plural = (shown: string, one: string, many: string): string =>
  `${shown} ${shown === "1" ? one : many}`;

type Options = Readonly<Intl.DateTimeFormatOptions>;

/** Of days given as `YYYY-MM-DD`, and months as `YYYY-MM`, both of which JavaScript reads as UTC. */
function dayFormat(options: Record<Language, Options>) {
  const made: Partial<Record<Language, Intl.DateTimeFormat>> = {};
  return (iso: string, language: Language): string => {
    made[language] ??= new Intl.DateTimeFormat(locales[language], {
      ...options[language],
      timeZone: "UTC",
    });
    return made[language].format(new Date(iso));
  };
}

/** 2/3/2026 in Vietnamese, 2 March 2026 in English. */
export const formatDay = dayFormat({
  vi: { day: "numeric", month: "numeric", year: "numeric" },
  en: { day: "numeric", month: "long", year: "numeric" },
});

/** 2/3 in Vietnamese, 2 Mar in English. */
export const formatShortDay = dayFormat({
  vi: { day: "numeric", month: "numeric" },
  en: { day: "numeric", month: "short" },
});

/** 3/2026 in Vietnamese, March 2026 in English. */
export const formatShortMonth = dayFormat({
  vi: { month: "numeric", year: "numeric" },
  en: { month: "long", year: "numeric" },
});

/** tháng 3 năm 2026 in Vietnamese, March 2026 in English. */
export const formatMonth = dayFormat({
  vi: { month: "long", year: "numeric" },
  en: { month: "long", year: "numeric" },
});
