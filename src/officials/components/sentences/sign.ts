import type { Language } from "../../../city.ts";
import { isoDay } from "../../../db/hours.ts";
import type { SignOfLife } from "../../../sign-health/evidence.ts";
import type { Judgement } from "../../../sign-health/judge.ts";
import { minEffectiveDays } from "../../../sign-health/tier.ts";
import { formatDay, formatNumber } from "../../../web/format.ts";
import { about, advice, daysOf, due, perDay, plural } from "./phrases.ts";
import { nothing } from "./presence.ts";

/**
 * What sign health says of a sign, in words for an official: what was seen, what would be usual,
 * what to do. It names things to look for, never a cause.
 */
export function sentence(judgement: Judgement, language: Language): string {
  const { presence, cause, tier } = judgement;
  if (presence === "planned" || presence === "retired") return nothing(presence, language);
  if (tier === "too few") return tooFew(judgement, language);
  if (tier === "ok") return asUsual(judgement, language);
  const seen = cause === "loss" ? fewer(judgement, language) : silent(judgement, language);
  return `${seen} ${advice(tier, language)}`;
}

function silent(judgement: Judgement, language: Language): string {
  const { silence, effectiveDays } = judgement;
  if (!silence) return "";
  const since = silentSince(silence.since.by, silence.days, language);
  if (effectiveDays < minEffectiveDays) return `${since} ${longFlagged[language]}`;
  return `${since} ${due(silence.expected, silence.chance, language)}`;
}

const longFlagged: Record<Language, string> = {
  vi: "Đã được báo từ lâu mà chưa ghi nhận ai đến xem; không còn số liệu thường ngày để so.",
  en: "Flagged for long with no visit recorded; no usual figures are left to compare with.",
};

function silentSince(by: SignOfLife["by"], days: number, language: Language): string {
  const length = daysOf(days, language);
  if (language === "vi") {
    if (by === "installed") return `Đã lắp ${length}, chưa có lượt quét nào.`;
    if (by === "staff") return `Im lặng ${length} kể từ lần cán bộ quét thử.`;
    if (by === "visit") return `Im lặng ${length} kể từ lần kiểm tra hoặc sửa chữa gần nhất.`;
    return `Im lặng ${length}.`;
  }
  if (by === "installed") return `Installed ${length} ago, never scanned so far.`;
  if (by === "staff") return `Silent for ${length} since staff last scanned it.`;
  if (by === "visit") return `Silent for ${length} since the last inspection or repair.`;
  return `Silent for ${length}.`;
}

function fewer({ loss }: Judgement, language: Language): string {
  if (!loss || loss.since === null) return "";
  const day = formatDay(isoDay(loss.since), language);
  const scans = formatNumber(loss.scans, language);
  const usual = about(loss.expected, language);
  return language === "vi"
    ? `Từ ${day} chỉ có ${scans} lượt, bình thường khoảng ${usual}.`
    : `Only ${plural(scans, "scan", "scans")} since ${day}, usually about ${usual}.`;
}

function tooFew({ presence, rate, effectiveDays, silence }: Judgement, language: Language): string {
  const vi = language === "vi";
  if (presence === "never scanned" && silence) {
    const since = silentSince("installed", silence.days, language);
    return `${since} ${vi ? "Nên xem khi có dịp đi qua." : "Have a look on a visit."}`;
  }
  if (effectiveDays < minEffectiveDays) {
    return vi ? "Chưa đủ số liệu để đánh giá." : "Too short a record to judge yet.";
  }
  const none = presence === "none in window" ? `${nothing(presence, language)} ` : "";
  return vi
    ? `${none}Quá ít lượt quét để đánh giá (${perDay(rate, language)}). Nên xem khi có dịp đi qua.`
    : `${none}Too few scans to judge (${perDay(rate, language)}). Have a look on a visit.`;
}

function asUsual({ rate }: Judgement, language: Language): string {
  return language === "vi"
    ? `Như thường lệ: ${perDay(rate, language)}.`
    : `As usual: ${perDay(rate, language)}.`;
}
