import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.monthlyReport,
  heading: {
    vi: (city: string, month: string) => `${city}: lượt quét biển tên đường, ${month}`,
    en: (city: string, month: string) => `${city}: scans of street-name signs, ${month}`,
  },
  month: { vi: "Tháng", en: "Month" },
  show: { vi: "Xem", en: "Show" },
  print: {
    vi: "In bằng chức năng in của trình duyệt, khổ A4.",
    en: "Print with the browser, on A4.",
  },
  open: {
    vi: "Tháng này chưa hết: số liệu chưa đủ.",
    en: "This month is not over: its figures are not complete.",
  },
  headline: { vi: "Tóm tắt", en: "In short" },
  scans: terms.scans,
  change: {
    vi: "So với số ngày bằng vậy trước đó, cùng các thứ trong tuần",
    en: "Against as many days before with the same weekdays",
  },
  signs: { vi: "Biển đã gắn", en: "Signs installed" },
  streets: { vi: "Đường có biển", en: "Streets with signs" },
  checks: { vi: "Biển nên kiểm tra", en: "Signs to inspect" },
  watched: {
    vi: (n: string) => `và ${n} biển cần theo dõi`,
    en: (n: string) => `and ${n} to watch`,
  },
  ofStreets: { vi: (n: string) => `trên ${n} đường`, en: (n: string) => `of ${n} streets` },
  never: terms.neverScanned,
  trend: { vi: "Diễn biến", en: "Trend" },
  top: { vi: "Dùng nhiều nhất", en: "Most used" },
  bottom: { vi: "Dùng ít nhất", en: "Least used" },
  check: { vi: "Biển cần kiểm tra (tình trạng hiện nay)", en: "Signs to check (as of now)" },
  noCheck: { vi: "Không có biển nào cần kiểm tra.", en: "No sign needs a visit." },
  more: {
    vi: (n: string) => `và ${n} biển nữa, xem danh sách trong khu vực cán bộ.`,
    en: (n: string) => `and ${n} more, listed in the officials' area.`,
  },
  definitions: { vi: "Định nghĩa", en: "Definitions" },
  changeDefinition: {
    vi: "Mũi tên chỉ có khi thay đổi khó là ngẫu nhiên (kiểm định hai phía trên tổng từng ngày, p < 0,05).",
    en: "An arrow stands only where chance is an unlikely cause (two-sided test on daily totals, p < 0.05).",
  },
  made: {
    vi: (day: string, official: string) => `Lập ngày ${day}, ${official}.`,
    en: (day: string, official: string) => `Made on ${day} by ${official}.`,
  },
  wrong: {
    vi: (text: string) => `Tháng "${text}" chưa đúng: cần dạng NĂM-THÁNG, ví dụ 2026-10.`,
    en: (text: string) => `The month "${text}" is not right: it takes YYYY-MM, such as 2026-10.`,
  },
});
