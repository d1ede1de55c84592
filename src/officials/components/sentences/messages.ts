import type { Language } from "../../../city.ts";
import type { SignOfLife } from "../../../sign-health/evidence.ts";
import type { Presence } from "../../../sign-health/judge.ts";
import { windowDays } from "../../../sign-health/window.ts";
import type { BrokenOutcome } from "../../../signs/visits.ts";
import { plural } from "../../../web/format.ts";
import { inBothLanguages } from "../../../web/in-both-languages.ts";
import type { Change } from "../../comparison/change.ts";
import type { SignReportKind } from "../../queries/open-reports.ts";
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
      vi: `Không có lượt quét nào trong ${windowDays} ngày qua.`,
      en: `No scans in the last ${windowDays} days.`,
    },
    scanned: { vi: "", en: "" },
  } satisfies Record<Presence, Record<Language, string>>,
  change: {
    normal: { vi: "trong mức dao động bình thường", en: "within normal variation" },
    "nothing to compare": { vi: "chưa đủ ngày để so", en: "not enough days to compare" },
    /** Behind an arrow: a change from nothing has no percentage. */
    fromNone: { vi: "(kỳ trước không có lượt quét)", en: "(from none)" },
  } satisfies Record<
    Exclude<Change["direction"], "up" | "down"> | "fromNone",
    Record<Language, string>
  >,
  days: {
    vi: (n: string) => `${n} ngày`,
    en: (n: string) => plural(n, "day", "days"),
  },
  scansPerDay: {
    vi: (n: string) => `khoảng ${n} lượt mỗi ngày`,
    en: (n: string) => `about ${plural(n, "scan", "scans")} a day`,
  },
  daysPerScan: {
    vi: (n: string) => `khoảng ${n} ngày một lượt`,
    en: (n: string) => `about one scan in ${plural(n, "day", "days")}`,
  },
  /** What would have been due in a silence. Odds are not told: they are the model's alone. */
  due: {
    vi: (scans: string) => `Bình thường khoảng ${scans} lượt trong thời gian này.`,
    en: (scans: string) => `Usually about ${plural(scans, "scan", "scans")} in that time.`,
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
  isNew: { vi: "Mới gắn, chưa đánh giá.", en: "Newly installed, not judged yet." },
  /** Of a sign without an alarm: half a loss is mostly missed, so nothing is said to be as usual. */
  lately: {
    vi: (days: string, scans: string, usual: string) =>
      `${days} qua có ${scans} lượt; bình thường khoảng ${usual}.`,
    en: (days: string, scans: string, usual: string) =>
      `${plural(scans, "scan", "scans")} in the last ${days}; usually about ${usual}.`,
  },
  usual: {
    vi: (rate: string) => `Bình thường ${rate}.`,
    en: (rate: string) => `Usually ${rate}.`,
  },
  /** Why a sign is to be checked although its scans do not tell it. */
  reasons: {
    reported: {
      vi: (day: string, what: string) =>
        `Người dân phản ánh (gần nhất ${day}): ${what}. Nên kiểm tra.`,
      en: (day: string, what: string) =>
        `Reported by citizens (last on ${day}): ${what}. Worth a visit.`,
    },
    unknownSign: { vi: "Chưa rõ biển nào.", en: "Nobody said which sign." },
    neighbours: {
      vi: (rate: string) => `Các biển khác của đường: ${rate}.`,
      en: (rate: string) => `The street's other signs: ${rate}.`,
    },
    planned: {
      vi: (day: string) =>
        `Trong sổ là chưa gắn, nhưng có lượt quét ngày ${day}. Nên xem: nếu đã gắn thì ghi ngày gắn.`,
      en: (day: string) =>
        `Not installed yet by the records, but scanned on ${day}. Worth a look: if it hangs, record since when.`,
    },
    retired: {
      vi: (day: string) =>
        `Trong sổ là đã gỡ, nhưng vẫn có lượt quét ngày ${day}. Nên xem biển còn ở chỗ cũ hay không.`,
      en: (day: string) =>
        `Retired by the records, but scanned on ${day}. Worth a look: it may still hang.`,
    },
  },
  reported: {
    damaged: {
      vi: "biển hỏng, mờ, bong hoặc nghiêng",
      en: "the sign is damaged, faded, loose or askew",
    },
    missing: { vi: "biển đã mất", en: "the sign is gone" },
    "pasted-over": { vi: "mã bị dán đè mã khác", en: "another code is pasted over its code" },
  } satisfies Record<SignReportKind, Record<Language, string>>,
  /** A new plate, by how far its order is. */
  order: {
    ordered: {
      vi: (day: string, order: string) => `Đã đặt làm biển mới ngày ${day} (đơn số ${order})`,
      en: (day: string, order: string) => `A new plate was ordered on ${day} (order ${order})`,
    },
    due: { vi: (day: string) => `hẹn giao ngày ${day}.`, en: (day: string) => `due on ${day}.` },
    late: {
      vi: (day: string) => `quá hẹn giao từ ngày ${day}: cần hỏi xưởng.`,
      en: (day: string) => `overdue since ${day}: ask the workshop.`,
    },
    delivered: {
      vi: (day: string, order: string) =>
        `Biển mới đã nhận ngày ${day} (đơn số ${order}): cần gắn.`,
      en: (day: string, order: string) =>
        `Its new plate came on ${day} (order ${order}): to be put up.`,
    },
  },
  /** What an inspection found, and what mends it. */
  found: {
    damaged: {
      vi: (day: string) => `Kiểm tra ngày ${day}: biển hư hỏng. Cần sửa hoặc thay.`,
      en: (day: string) => `Found damaged on ${day}. To be repaired or replaced.`,
    },
    missing: {
      vi: (day: string) => `Kiểm tra ngày ${day}: mất biển. Cần thay.`,
      en: (day: string) => `Found missing on ${day}. To be replaced.`,
    },
    "pasted-over": {
      vi: (day: string) => `Kiểm tra ngày ${day}: mã bị dán đè mã khác. Cần làm sạch hoặc thay.`,
      en: (day: string) =>
        `On ${day} another code was found pasted over its code. To be cleaned or replaced.`,
    },
  } satisfies Record<BrokenOutcome, Record<Language, (day: string) => string>>,
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
    usual: {
      vi: (rate: string) => `bình thường ${rate}.`,
      en: (rate: string) => `usually ${rate}.`,
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
