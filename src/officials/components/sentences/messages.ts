import type { Language } from "../../../city.ts";
import type { SignOfLife } from "../../../sign-health/evidence.ts";
import type { Presence } from "../../../sign-health/judge.ts";
import { plural } from "../../../web/format.ts";
import { inBothLanguages } from "../../../web/in-both-languages.ts";
import type { Change } from "../../comparison/change.ts";
import { terms } from "../../terms.ts";

/** What sign health says. Numbers and days come as each language writes them. */
export const messages = inBothLanguages({
  /** The different kinds of nothing. */
  nothing: {
    planned: { vi: `${terms.planned.vi}.`, en: `${terms.planned.en}.` },
    retired: { vi: `${terms.retired.vi}.`, en: `${terms.retired.en}.` },
    "never scanned": {
      vi: "Đã gắn, chưa có lượt quét nào.",
      en: "Installed, never scanned so far.",
    },
    "none in window": {
      vi: "Không có lượt quét nào trong kỳ này.",
      en: "No scans in this period.",
    },
    scanned: { vi: "", en: "" },
  } satisfies Record<Presence, Record<Language, string>>,
  change: {
    normal: { vi: "trong mức dao động bình thường", en: "within normal variation" },
    "nothing to compare": { vi: "chưa đủ ngày để so", en: "not enough days to compare" },
  } satisfies Record<Exclude<Change["direction"], "up" | "down">, Record<Language, string>>,
  days: {
    vi: (n: string) => `${n} ngày`,
    en: (n: string) => plural(n, "day", "days"),
  },
  /** A chance, as odds. */
  oneIn: {
    vi: (n: string) => `khoảng 1 trên ${n}`,
    en: (n: string) => `about 1 in ${n}`,
  },
  tinyChance: { vi: "chưa tới 1 trên một triệu", en: "less than 1 in a million" },
  scansPerDay: {
    vi: (n: string) => `khoảng ${n} lượt mỗi ngày`,
    en: (n: string) => `about ${plural(n, "scan", "scans")} a day`,
  },
  daysPerScan: {
    vi: (n: string) => `khoảng ${n} ngày một lượt`,
    en: (n: string) => `about one scan in ${plural(n, "day", "days")}`,
  },
  /** What would have been due in a silence, and how likely none at all is. */
  due: {
    vi: (scans: string, chance: string) =>
      `Bình thường khoảng ${scans} lượt trong thời gian này; khả năng ngẫu nhiên không có lượt nào ${chance}.`,
    en: (scans: string, chance: string) =>
      `Usually about ${plural(scans, "scan", "scans")} in that time; the chance of none by accident is ${chance}.`,
  },
  /** For how many days nothing came, by what last showed that the sign worked. */
  silent: {
    scan: { vi: (days: string) => `Im lặng ${days}.`, en: (days: string) => `Silent for ${days}.` },
    staff: {
      vi: (days: string) => `Im lặng ${days} kể từ lần cán bộ quét thử.`,
      en: (days: string) => `Silent for ${days} since staff last scanned it.`,
    },
    visit: {
      vi: (days: string) => `Im lặng ${days} kể từ lần kiểm tra hoặc sửa chữa gần nhất.`,
      en: (days: string) => `Silent for ${days} since the last inspection or repair.`,
    },
    installed: {
      vi: (days: string) => `Đã gắn ${days}, chưa có lượt quét nào.`,
      en: (days: string) => `Installed ${days} ago, never scanned so far.`,
    },
  } satisfies Record<SignOfLife["by"], Record<Language, (days: string) => string>>,
  longFlagged: {
    vi: "Đã được báo từ lâu mà chưa ghi nhận ai đến xem; không còn số liệu thường ngày để so.",
    en: "Flagged for long with no visit recorded; no usual figures are left to compare with.",
  },
  fewer: {
    vi: (day: string, scans: string, usual: string) =>
      `Từ ${day} chỉ có ${scans} lượt, bình thường khoảng ${usual}.`,
    en: (day: string, scans: string, usual: string) =>
      `Only ${plural(scans, "scan", "scans")} since ${day}, usually about ${usual}.`,
  },
  tooFew: {
    vi: (rate: string) => `Quá ít lượt quét để đánh giá (${rate}).`,
    en: (rate: string) => `Too few scans to judge (${rate}).`,
  },
  tooShort: { vi: "Chưa đủ số liệu để đánh giá.", en: "Too short a record to judge yet." },
  asUsual: {
    vi: (rate: string) => `Như thường lệ: ${rate}.`,
    en: (rate: string) => `As usual: ${rate}.`,
  },
  /** What to do: what to look for, never what it is. */
  advice: {
    inspect: {
      vi: "Nên kiểm tra: bong, mờ, bị che, bị dán đè mã khác.",
      en: "Worth a visit: look for peeling, fading, something in front, another code stuck over it.",
    },
    watch: {
      vi: "Chưa cần đi ngay; ghé xem khi tiện đường.",
      en: "No need to go at once; have a look when passing.",
    },
    tooFew: { vi: "Nên xem khi có dịp đi qua.", en: "Have a look on a visit." },
  },
  /** The weak signs of a street, taken together. */
  street: {
    pooled: {
      vi: (signs: string) => `${signs} biển ít lượt của phố, tính chung:`,
      en: (signs: string) =>
        `${plural(signs, "little-scanned sign", "little-scanned signs")} of this street, taken together:`,
    },
    tooFew: {
      vi: "vẫn quá ít lượt quét để đánh giá.",
      en: "still too few scans to judge.",
    },
    asUsual: {
      vi: (rate: string) => `${rate}, như thường lệ.`,
      en: (rate: string) => `${rate}, as usual.`,
    },
    silent: {
      vi: (days: string) => `${days} không có lượt nào.`,
      en: (days: string) => `${days} without a scan.`,
    },
    fewer: {
      vi: "ít lượt quét hơn hẳn bình thường.",
      en: "clearly fewer scans than usual.",
    },
  },
});
