import type { Language } from "../city.ts";
import { inBothLanguages } from "../web/in-both-languages.ts";
import type { State } from "./queries/state.ts";
import { terms } from "./terms.ts";

/** What several of the officials' pages say. Each folder keeps the words of its own. */
export const messages = inBothLanguages({
  area: { vi: "Khu vực cán bộ", en: "Officials" },
  nav: {
    label: { vi: "Khu vực cán bộ", en: "Officials' area" },
    overview: { vi: "Tổng quan", en: "Overview" },
    records: { vi: "Dữ liệu", en: "Records" },
    imports: { vi: "Nhập tệp", en: "Import" },
    signs: terms.signs,
    map: { vi: "Bản đồ", en: "Map" },
    print: { vi: "In biển", en: "Print" },
    reports: { vi: "Phản ánh", en: "Citizens' reports" },
    monthly: terms.monthlyReport,
    data: { vi: "Số liệu", en: "Data health" },
    changes: { vi: "Lịch sử", en: "History" },
    people: terms.officials,
    visits: { vi: "Các biển cần đến", en: "Signs to visit" },
  },
  staffMode: {
    name: terms.staffChecks,
    on: { vi: (time: string) => `bật đến ${time}`, en: (time: string) => `on until ${time}` },
    off: { vi: "tắt", en: "off" },
  },
  signOut: { vi: "Đăng xuất", en: "Sign out" },
  footer: {
    vi: "Mọi số ở đây là lượt quét: một lần mở mã trên biển bằng điện thoại. Không lưu gì về người quét. Ngày tính theo giờ của thành phố.",
    en: "Every figure here is scans: one opening of a sign's code by a phone. Nothing is kept about who scanned. Days are the city's own.",
  },
  sample: {
    vi: "Số liệu mẫu: lượt quét của thành phố mẫu do chương trình sinh ra, không phải số đếm thật. Lượt quét mới trên máy này được cộng thêm vào.",
    en: "Sample figures: the sample city's scans were made by a generator and were never counted. New scans on this machine are added to them.",
  },
  states: {
    inspect: { vi: "Nên kiểm tra", en: "Inspect" },
    watch: { vi: "Theo dõi", en: "Watch" },
    new: { vi: "Mới gắn, chưa đánh giá", en: "Newly installed, not judged yet" },
    never: terms.neverScanned,
    none: { vi: "Không có lượt nào trong kỳ", en: "None in this period" },
    "too-few": { vi: "Quá ít lượt để đánh giá", en: "Too few scans to judge" },
    unjudged: { vi: "Chưa đánh giá", en: "Not judged yet" },
    ok: { vi: "Không có cảnh báo", en: "No alarm" },
    planned: terms.planned,
    retired: terms.retired,
  } satisfies Record<State, Record<Language, string>>,
  unreadable: {
    streets: {
      vi: (n: string) =>
        `${n} đường có tọa độ bị lỗi, không đọc được, nên thiếu một phần hoặc toàn bộ trên bản đồ:`,
      en: (n: string) =>
        `${n === "1" ? "1 street has" : `${n} streets have`} coordinates that cannot be read, so that the map lacks some or all of it:`,
    },
    wards: {
      vi: (n: string) =>
        `${n} phường có ranh giới bị lỗi, không đọc được, nên thiếu một phần hoặc toàn bộ trên bản đồ:`,
      en: (n: string) =>
        `${n === "1" ? "1 ward has" : `${n} wards have`} an outline that cannot be read, so that the map lacks some or all of it:`,
    },
  },
  code: terms.code,
  street: terms.street,
  position: terms.position,
  state: terms.status,
  scans: terms.scans,
  scansOf: {
    vi: (n: string) => `${n} lượt quét`,
    en: (n: string) => (n === "1" ? "1 scan" : `${n} scans`),
  },
  lastScan: terms.lastScan,
  never: { vi: "chưa lần nào", en: "never" },
  today: { vi: "hôm nay", en: "today" },
  todayOpen: { vi: "hôm nay, chưa hết ngày", en: "today, not over yet" },
  yesterday: { vi: "hôm qua", en: "yesterday" },
  day: { vi: "Ngày", en: "Day" },
  daysAgo: { vi: (n: string) => `${n} ngày trước`, en: (n: string) => `${n} days ago` },
  showTable: { vi: "Xem bảng số", en: "Show the figures" },
  download: { vi: "Tải về", en: "Download" },
  api: { vi: "API cho chương trình", en: "API for programs" },
  semicolons: { vi: "CSV dùng dấu chấm phẩy", en: "CSV with semicolons" },
  columnMeanings: { vi: "giải thích các cột", en: "what the columns mean" },
  weekFrom: { vi: (day: string) => `Tuần từ ${day}`, en: (day: string) => `Week from ${day}` },
  weekdays: {
    vi: ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"],
    en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  },
  tableTitles: {
    signs: { vi: "Biển và lượt quét", en: "Signs and their scans" },
    checks: { vi: "Biển cần kiểm tra", en: "Signs to check" },
    days: { vi: "Lượt quét theo ngày", en: "Scans by day" },
    "sign-days": { vi: "Lượt quét của từng biển theo ngày", en: "Scans by sign and day" },
    streets: { vi: "Lượt quét theo đường", en: "Scans by street" },
    wards: { vi: "Lượt quét theo phường", en: "Scans by ward" },
    hours: { vi: "Lượt quét theo giờ", en: "Scans by hour" },
    coverage: { vi: "Độ phủ biển theo đường", en: "Signs by street" },
    events: { vi: "Việc đã ghi về biển", en: "What was recorded of signs" },
    reports: terms.reports,
    "code-reports": {
      vi: "Phản ánh về mã không có biển",
      en: "Reports of codes that no sign bears",
    },
    officials: { vi: "Cán bộ có quyền", en: "Officials with a role" },
    audit: { vi: "Nhật ký thay đổi", en: "Changes" },
  },
  definitions: {
    scan: {
      vi: "Lượt quét: một lần mở mã trên biển bằng điện thoại; mở lại trong 60 giây trên cùng trình duyệt là cùng một lượt. Truy cập tự động và cán bộ quét thử đếm riêng, không nằm trong lượt quét.",
      en: "A scan is one opening of a sign's code by a phone; opening it again within 60 seconds in the same browser is the same scan. Robots and staff checks are counted apart and are not among the scans.",
    },
    state: {
      vi: "Tình trạng tính mỗi đêm từ 105 ngày gần nhất; là gợi ý để đi xem, không khẳng định nguyên nhân.",
      en: "The status is computed every night from the last 105 days. It suggests where to look and asserts no cause.",
    },
  },
  period: {
    label: { vi: "Kỳ", en: "Period" },
    "7": { vi: "7 ngày", en: "7 days" },
    "28": { vi: "28 ngày", en: "28 days" },
    "90": { vi: "90 ngày", en: "90 days" },
    month: { vi: "Tháng này", en: "This month" },
    "last-month": { vi: "Tháng trước", en: "Last month" },
    quarter: { vi: "Quý này", en: "This quarter" },
    year: { vi: "Năm nay", en: "This year" },
    free: { vi: "Chọn ngày", en: "Choose dates" },
    before: { vi: "← Kỳ trước", en: "← Earlier" },
    after: { vi: "Kỳ sau →", en: "Later →" },
    from: { vi: "Từ ngày", en: "From" },
    to: { vi: "đến ngày", en: "to" },
    show: { vi: "Xem", en: "Show" },
    range: {
      vi: (from: string, to: string) => `${from} – ${to}`,
      en: (from: string, to: string) => `${from} – ${to}`,
    },
    open: { vi: "tính cả hôm nay, chưa hết ngày", en: "with today, which is not over" },
    wrong: {
      vi: (right: string) => `Kỳ chưa đúng. Cần: ${right}.`,
      en: (right: string) => `The period is not right. It takes: ${right}.`,
    },
  },
});
