/** What several pages say through these components. */
export const messages = {
  vi: {
    burstNote: {
      one: (street: string, day: string) => `một ngày tăng vọt của biển ${street}, ${day}`,
      many: (n: string) => `${n} ngày tăng vọt của vài biển`,
      among: (scans: string, whose: string, rest: string) =>
        `Trong số này có ${scans} vào ${whose}. Không tính phần đó thì còn ${rest}.`,
      more: "Xem từng ngày tăng vọt",
    },
    judged: (day: string) => `Đánh giá đến hết ngày ${day}.`,
    notJudged: "Chưa đánh giá lần nào. Hệ thống tự đánh giá mỗi đêm; cũng có thể làm ngay.",
    judging: (done: string) => `Đang đánh giá: ${done}.`,
    judgeNow: "Đánh giá ngay",
    chart: "Lượt quét theo ngày",
    chartByWeek: "Lượt quét theo tuần",
    summary: (range: string, scans: string) => `${range}: ${scans}.`,
    marks: "Dấu tam giác phía trên là việc đã ghi.",
  },
  en: {
    burstNote: {
      one: (street: string, day: string) => `a burst of one sign, ${street}, on ${day}`,
      many: (n: string) => `${n} bursts of single signs`,
      among: (scans: string, whose: string, rest: string) =>
        `Of these, ${scans} came in ${whose}. Without them: ${rest}.`,
      more: "See every burst",
    },
    judged: (day: string) => `Judged to the end of ${day}.`,
    notJudged: "Not judged yet. It is done every night, and can be done now.",
    judging: (done: string) => `Judging: ${done}.`,
    judgeNow: "Judge now",
    chart: "Scans by day",
    chartByWeek: "Scans by week",
    summary: (range: string, scans: string) => `${range}: ${scans}.`,
    marks: "A triangle above is something recorded.",
  },
} as const;
