import type { Language } from "../../../city.ts";
import type { StreetJudgement } from "../../../sign-health/street.ts";
import { formatNumber } from "../../../web/format.ts";
import { advice, daysOf, due, perDay, plural } from "./phrases.ts";

/** What sign health says of the weak signs of a street taken together. */
export function streetSentence(judgement: StreetJudgement, language: Language): string {
  const { tier, codes, rate, silenceDays, expected, chance } = judgement;
  const signs = formatNumber(codes.length, language);
  const pooled =
    language === "vi"
      ? `${signs} biển ít lượt của phố, tính chung:`
      : `${plural(signs, "little-scanned sign", "little-scanned signs")} of this street, taken together:`;
  if (tier === "too few") {
    return language === "vi"
      ? `${pooled} vẫn quá ít lượt quét để đánh giá. Nên xem khi có dịp đi qua.`
      : `${pooled} still too few scans to judge. Have a look on a visit.`;
  }
  if (tier === "ok") {
    return language === "vi"
      ? `${pooled} ${perDay(rate, language)}, như thường lệ.`
      : `${pooled} ${perDay(rate, language)}, as usual.`;
  }
  const silence = silenceDays > 0 && chance < 0.05;
  const seen = silence
    ? `${daysOf(silenceDays, language)} ${language === "vi" ? "không có lượt nào." : "without a scan."} ${due(expected, chance, language)}`
    : language === "vi"
      ? "ít lượt quét hơn hẳn bình thường."
      : "clearly fewer scans than usual.";
  return `${pooled} ${seen} ${advice(tier, language)}`;
}
