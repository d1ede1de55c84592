import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Tổng quan", en: "Overview" },
  summary: {
    inspect: {
      vi: (n: string) => `${n} biển nên kiểm tra`,
      en: (n: string) => (n === "1" ? "1 sign to inspect" : `${n} signs to inspect`),
    },
    watch: {
      vi: (n: string) => `${n} biển cần theo dõi`,
      en: (n: string) => (n === "1" ? "1 to watch" : `${n} to watch`),
    },
    calm: { vi: "Không biển nào cần kiểm tra", en: "No sign needs a visit" },
    unjudged: {
      vi: "Tình trạng biển chưa được đánh giá đến hôm qua",
      en: "Sign health is not up to yesterday",
    },
  },
  newReports: {
    vi: (n: string) => `${n} phản ánh mới của người dân`,
    en: (n: string) => (n === "1" ? "1 new report by a citizen" : `${n} new reports by citizens`),
  },
  checks: { vi: "Biển cần kiểm tra", en: "Signs to check" },
  noChecks: {
    vi: "Không có biển nào cần kiểm tra hay theo dõi.",
    en: "No sign is to be inspected or watched.",
  },
  allChecks: { vi: (n: string) => `Xem cả ${n} biển`, en: (n: string) => `All ${n} signs` },
  weakStreets: { vi: "Đường có nhiều biển ít lượt quét", en: "Streets of seldom scanned signs" },
  inspected: terms.inspected,
  repaired: terms.repaired,
  replaced: terms.replaced,
  scans: terms.scans,
  perDay: {
    vi: (n: string) => `trung bình ${n} một ngày trọn`,
    en: (n: string) => `${n} a complete day on average`,
  },
  up: {
    vi: (percent: string) => `▲ tăng ${percent} so với cùng thứ trong tuần trước đó`,
    en: (percent: string) => `▲ ${percent} up on the same weekdays before`,
  },
  down: {
    vi: (percent: string) => `▼ giảm ${percent} so với cùng thứ trong tuần trước đó`,
    en: (percent: string) => `▼ ${percent} down on the same weekdays before`,
  },
  normal: {
    vi: "trong mức dao động bình thường so với cùng thứ trong tuần trước đó",
    en: "within normal variation of the same weekdays before",
  },
  nothing: { vi: "chưa có gì để so sánh", en: "nothing to compare with yet" },
  compared: {
    vi: (days: string, scans: string, before: string) =>
      `${days} ngày trọn: ${scans} lượt; cùng thứ trong tuần trước đó: ${before} lượt.`,
    en: (days: string, scans: string, before: string) =>
      `${days} complete ${days === "1" ? "day" : "days"}: ${scans} scans; the same weekdays before: ${before}.`,
  },
  coverage: { vi: "Độ phủ", en: "Coverage" },
  withSigns: { vi: "Đường có biển", en: "Streets with signs" },
  ofStreets: { vi: (n: string) => `trên ${n} đường`, en: (n: string) => `of ${n} streets` },
  withoutSigns: { vi: "Đường chưa có biển", en: "Streets without signs" },
  byStreet: { vi: "Từng đường có bao nhiêu biển", en: "Signs street by street" },
  installed: { vi: "Biển đã gắn", en: "Signs installed" },
  planned: { vi: "Biển chưa gắn", en: "Not installed yet" },
  never: terms.neverScanned,
  none: { vi: "Không có lượt nào trong kỳ", en: "None in this period" },
  map: { vi: "Bản đồ", en: "Map" },
  mapSummary: {
    vi: (n: string) => `${n} biển. Hình dạng và màu là tình trạng, cỡ là số lượt quét trong kỳ.`,
    en: (n: string) =>
      `${n} signs. Shape and colour are the status, size the scans in this period.`,
  },
  mostUsed: { vi: "Dùng nhiều nhất", en: "Most used" },
  leastUsed: { vi: "Dùng ít nhất", en: "Least used" },
  all: { vi: "Tất cả biển", en: "All signs" },
  data: { vi: "Số liệu", en: "Data health" },
  lastCount: { vi: "Lần đếm cuối", en: "Last count" },
  robots: terms.robots,
  robotsNote: { vi: "tách riêng, không tính vào lượt quét", en: "kept apart, not among the scans" },
  strays: terms.strays,
  straysNote: { vi: "đúng cách viết, không biển nào mang", en: "well formed, but on no sign" },
  staff: terms.staffChecks,
  noCount: { vi: "chưa có", en: "none yet" },
  allData: { vi: "Xem thêm về số liệu", en: "More about the data" },
  steps: {
    title: { vi: "Bắt đầu", en: "First steps" },
    open: { vi: "chưa làm", en: "to be done" },
    done: { vi: (n: string) => `đã có ${n}`, en: (n: string) => `${n} so far` },
    wards: {
      name: { vi: "Phường", en: "Wards" },
      how: {
        vi: "Nhập các phường đang có hiệu lực, nếu được thì cả ranh giới.",
        en: "Enter the wards in force, with their outlines where you have them.",
      },
    },
    streets: {
      name: { vi: "Đường và tên gọi", en: "Streets and namesakes" },
      how: {
        vi: "Nhập từng đường, mang tên ai, ở phường nào; hoặc cả danh sách từ một tệp.",
        en: "Enter each street, whom it honours and in which wards it lies; or the whole list from a file.",
      },
    },
    importFile: { vi: "Nhập từ tệp", en: "Import a file" },
    signs: {
      name: { vi: "Biển", en: "Signs" },
      how: {
        vi: "Chọn vị trí gắn biển trên mỗi đường; mỗi biển được cấp một mã dùng mãi mãi.",
        en: "Choose where signs hang on each street; each is given a code that is kept for ever.",
      },
    },
    plates: {
      name: { vi: "In và gắn biển", en: "Plates" },
      how: {
        vi: "Tải tệp in, gắn biển, rồi ghi ngày gắn ở trang của từng biển.",
        en: "Download the plates, put the signs up, and record the day on each sign's page.",
      },
    },
    scan: {
      name: { vi: "Lượt quét đầu tiên", en: "The first scan" },
      how: {
        vi: "Quét thử một biển bằng điện thoại. Từ đó trang này cho xem số lượt quét.",
        en: "Scan a sign with a phone. From then on this page shows the figures.",
      },
    },
  },
});
