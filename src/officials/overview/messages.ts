import { plural } from "../../web/format.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Tổng quan", en: "Overview" },
  summary: {
    isNew: {
      vi: (n: string) => `${n} biển mới gắn, chưa đánh giá`,
      en: (n: string) =>
        n === "1"
          ? "1 newly installed sign is not judged yet"
          : `${n} newly installed signs are not judged yet`,
    },
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
  streetChecks: { vi: "Đường cần kiểm tra", en: "Streets to check" },
  allChecks: { vi: (n: string) => `Xem cả ${n} biển`, en: (n: string) => `All ${n} signs` },
  toVisit: {
    vi: "Đi kiểm tra: các biển cần đến, gần nhất trước",
    en: "Out in the street: the signs to visit, the nearest first",
  },
  allWell: { vi: "Biển tốt", en: "All well" },
  repaired: terms.repaired,
  replaced: terms.replaced,
  scans: terms.scans,
  perDay: {
    vi: (n: string) => `trung bình ${n} một ngày trọn`,
    en: (n: string) => `${n} a complete day on average`,
  },
  up: {
    vi: (percent: string, before: string) => `▲ tăng ${percent} so với ${before}`,
    en: (percent: string, before: string) => `▲ ${percent} up on ${before}`,
  },
  upFromNone: {
    vi: (before: string) => `▲ tăng, so với 0 lượt của ${before}`,
    en: (before: string) => `▲ up from none in ${before}`,
  },
  down: {
    vi: (percent: string, before: string) => `▼ giảm ${percent} so với ${before}`,
    en: (percent: string, before: string) => `▼ ${percent} down on ${before}`,
  },
  normal: {
    vi: (before: string) => `trong mức dao động bình thường so với ${before}`,
    en: (before: string) => `within normal variation of ${before}`,
  },
  /** What is compared with: so many days with the same weekdays, and which. */
  daysBefore: {
    vi: (days: string, range: string) =>
      `${days} ngày trước đó, cùng các thứ trong tuần (${range})`,
    en: (days: string, range: string) =>
      `the ${days === "1" ? "day" : `${days} days`} before with the same weekdays (${range})`,
  },
  nothing: { vi: "chưa đủ ngày để so", en: "not enough days to compare" },
  compared: {
    vi: (days: string, range: string, scans: string, before: string, scansBefore: string) =>
      `${days} ngày trọn (${range}): ${scans} lượt; ${before}: ${scansBefore} lượt.`,
    en: (days: string, range: string, scans: string, before: string, scansBefore: string) =>
      `${plural(days, "complete day", "complete days")} (${range}): ${plural(scans, "scan", "scans")}; ${before}: ${scansBefore}.`,
  },
  /** Beside growth in scans, so that new signs do not pass for more use. */
  hung: {
    same: {
      vi: (signs: string) => `Số biển đã gắn không đổi: ${signs}.`,
      en: (signs: string) => `Signs installed, at the end of both: ${signs}.`,
    },
    other: {
      vi: (now: string, day: string, before: string, dayBefore: string) =>
        `Số biển đã gắn: ${now} (${day}), trước đó ${before} (${dayBefore}).`,
      en: (now: string, day: string, before: string, dayBefore: string) =>
        `Signs installed: ${now} on ${day}, ${before} on ${dayBefore}.`,
    },
  },
  firstScan: {
    vi: (day: string) => `Lượt quét đầu tiên: ${day}.`,
    en: (day: string) => `The first scan was on ${day}.`,
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
      `${plural(n, "sign", "signs")}. Shape and colour are the status, size the scans in this period.`,
  },
  mostUsed: { vi: "Dùng nhiều nhất", en: "Most used" },
  leastUsed: { vi: "Dùng ít nhất (gắn suốt kỳ)", en: "Least used (installed all the period)" },
  noneScanned: {
    vi: "Không có biển nào được quét trong kỳ này.",
    en: "No sign was scanned in this period.",
  },
  noneHungBefore: {
    vi: "Chưa có biển nào gắn suốt kỳ này.",
    en: "No sign was installed all the period.",
  },
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
        vi: "Tải tệp in, gắn biển, rồi ghi ngày gắn, mỗi lần ghi được nhiều biển.",
        en: "Download the plates, put the signs up, and record the day, many signs at once.",
      },
      hang: { vi: "Ghi các biển đã gắn", en: "Record signs as installed" },
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
