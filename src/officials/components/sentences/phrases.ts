import type { Language } from "../../../city.ts";
import type { Tier } from "../../../sign-health/tier.ts";
import { formatNumber } from "../../../web/format.ts";

/** Scans that were due: to one decimal below 3, whole above; more would feign precision. */
export const about = (expected: number, language: Language): string =>
  formatNumber(expected < 3 ? Math.round(expected * 10) / 10 : Math.round(expected), language);

/** A chance as "1 in 4,700": two figures, and no further than a million. */
export function oneIn(chance: number, language: Language): string {
  const n = 1 / chance;
  if (!(n < 1_000_000)) {
    return language === "vi" ? "chưa tới 1 trên một triệu" : "less than 1 in a million";
  }
  const rounded = Number(n.toPrecision(2));
  return language === "vi"
    ? `khoảng 1 trên ${formatNumber(rounded, language)}`
    : `about 1 in ${formatNumber(rounded, language)}`;
}

/** English counts: "1 day", "9 days". */
export const plural = (shown: string, one: string, many: string): string =>
  `${shown} ${shown === "1" ? one : many}`;

/** A number of days. */
export const daysOf = (days: number, language: Language): string => {
  const shown = formatNumber(days, language);
  return language === "vi" ? `${shown} ngày` : plural(shown, "day", "days");
};

/** What would have been due in a silence, and how likely none at all is. */
export const due = (expected: number, chance: number, language: Language): string =>
  language === "vi"
    ? `Bình thường khoảng ${about(expected, language)} lượt trong thời gian này; khả năng ngẫu nhiên không có lượt nào ${oneIn(chance, language)}.`
    : `Usually about ${plural(about(expected, language), "scan", "scans")} in that time; the chance of none by accident is ${oneIn(chance, language)}.`;

/** Below one a day people think in days for a scan, not in parts of a scan. */
export function perDay(rate: number, language: Language): string {
  if (rate >= 0.95) {
    const shown = about(rate, language);
    return language === "vi"
      ? `khoảng ${shown} lượt mỗi ngày`
      : `about ${plural(shown, "scan", "scans")} a day`;
  }
  const days = formatNumber(Math.round(1 / Math.max(rate, 0.01)), language);
  return language === "vi"
    ? `khoảng ${days} ngày một lượt`
    : `about one scan in ${plural(days, "day", "days")}`;
}

/** What to do about a sign of a tier above "ok": what to look for, never what it is. */
export function advice(tier: Tier, language: Language): string {
  if (tier === "inspect") {
    return language === "vi"
      ? "Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác."
      : "Worth a visit: look for peeling, fading, something in front, another code stuck over it.";
  }
  return language === "vi"
    ? "Chưa cần đi ngay; ghé xem khi tiện đường."
    : "No need to go at once; have a look when passing.";
}
