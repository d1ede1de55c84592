import { inBothLanguages } from "../../web/in-both-languages.ts";

/** What several pages say through these components. */
export const messages = inBothLanguages({
  burstNote: {
    one: {
      vi: (street: string, day: string) => `một ngày tăng vọt của biển ${street}, ${day}`,
      en: (street: string, day: string) => `a burst of one sign, ${street}, on ${day}`,
    },
    many: {
      vi: (n: string) => `${n} ngày tăng vọt của vài biển`,
      en: (n: string) => `${n} bursts of single signs`,
    },
    among: {
      vi: (scans: string, whose: string, rest: string) =>
        `Trong số này có ${scans} vào ${whose}. Không tính phần đó thì còn ${rest}.`,
      en: (scans: string, whose: string, rest: string) =>
        `Of these, ${scans} came in ${whose}. Without them: ${rest}.`,
    },
    more: { vi: "Xem từng ngày tăng vọt", en: "See every burst" },
  },
  part: {
    vi: (from: string, to: string) => `Biển ${from}–${to}`,
    en: (from: string, to: string) => `Signs ${from}–${to}`,
  },
  /** Of an inspection. */
  outcome: { vi: "Kết quả, nếu là kiểm tra", en: "What was found, if inspected" },
  noOutcome: { vi: "không ghi", en: "not said" },
  wrongOutcome: {
    vi: "Kết quả kiểm tra chưa đúng: hãy chọn một mục trong danh sách.",
    en: "What the inspection found is not right: choose from the list.",
  },
  /** How much there is to check. */
  checkCounts: {
    signs: {
      vi: (n: string) => `${n} biển`,
      en: (n: string) => (n === "1" ? "1 sign" : `${n} signs`),
    },
    streets: {
      vi: (n: string) => `${n} đường`,
      en: (n: string) => (n === "1" ? "1 street" : `${n} streets`),
    },
    and: { vi: "và", en: "and" },
    inspect: {
      vi: (what: string) => `${what} nên kiểm tra`,
      en: (what: string) => `${what} to inspect`,
    },
    watch: {
      vi: (what: string) => `${what} cần theo dõi`,
      en: (what: string) => `${what} to watch`,
    },
    calm: { vi: "Không biển nào cần kiểm tra", en: "No sign needs a visit" },
  },
  judged: {
    vi: (day: string) => `Đánh giá đến hết ngày ${day}.`,
    en: (day: string) => `Judged to the end of ${day}.`,
  },
  notJudged: {
    vi: "Chưa đánh giá lần nào. Hệ thống tự đánh giá mỗi đêm; cũng có thể làm ngay.",
    en: "Not judged yet. It is done every night, and can be done now.",
  },
  judging: {
    vi: (done: string) => `Đang đánh giá: ${done}.`,
    en: (done: string) => `Judging: ${done}.`,
  },
  judgeNow: { vi: "Đánh giá ngay", en: "Judge now" },
  chart: { vi: "Lượt quét theo ngày", en: "Scans by day" },
  chartByWeek: { vi: "Lượt quét theo tuần", en: "Scans by week" },
  summary: {
    vi: (range: string, scans: string) => `${range}: ${scans}.`,
    en: (range: string, scans: string) => `${range}: ${scans}.`,
  },
  marks: {
    vi: "Dấu tam giác phía trên là việc đã ghi.",
    en: "A triangle above is something recorded.",
  },
  outdatedPlates: {
    vi: (n: string) => `${n} biển của đường này còn mang tên cũ.`,
    en: (n: string) =>
      n === "1"
        ? "1 sign of this street has an old plate."
        : `${n} signs of this street have old plates.`,
  },
  opens: {
    vi: (address: string) => `quét mở ${address}, không mở trang của đường`,
    en: (address: string) => `a scan opens ${address} and not the street's page`,
  },
});
