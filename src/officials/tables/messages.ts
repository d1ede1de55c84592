import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  columns: {
    code: terms.code,
    kind: { vi: "Loại", en: "Kind" },
    street: terms.street,
    slug: { vi: "Địa chỉ trang", en: "Page address" },
    position: terms.position,
    state: terms.status,
    scans: terms.scans,
    last_scan: terms.lastScan,
    last_visit: terms.lastVisit,
    target: { vi: "Địa chỉ mở khi quét", en: "Address that a scan opens" },
    latitude: { vi: "Vĩ độ", en: "Latitude" },
    longitude: { vi: "Kinh độ", en: "Longitude" },
    reason: { vi: "Nhận định", en: "Finding" },
    day: { vi: "Ngày", en: "Day" },
    hour: { vi: "Giờ", en: "Hour" },
    ward_code: { vi: "Mã phường", en: "Ward code" },
    ward: terms.ward,
    robots: terms.robots,
    staff: terms.staffChecks,
    strays: terms.strays,
    robot_strays: { vi: "Mã lạ do truy cập tự động", en: "Strays by robots" },
    installed: terms.installed,
    planned: terms.planned,
    retired: terms.retired,
    event: { vi: "Việc", en: "What" },
    outcome: { vi: "Kết quả kiểm tra", en: "What the inspection found" },
    note: { vi: "Ghi chú", en: "Note" },
    official: { vi: "Cán bộ", en: "Official" },
    corrected_by: { vi: "Người bỏ vì ghi nhầm", en: "Struck out by" },
    at: { vi: "Thời điểm (giờ của thành phố)", en: "Moment (city time)" },
    report_kind: { vi: "Loại phản ánh", en: "Kind" },
    place: { vi: "Nơi thấy mã", en: "Seen at" },
    text: { vi: "Nội dung", en: "Text" },
    text_removed: {
      vi: "Nội dung đã xóa lúc (giờ của thành phố)",
      en: "Text removed (city time)",
    },
    report_state: { vi: "Xử lý", en: "State" },
    email: { vi: "E-mail", en: "E-mail" },
    role: { vi: "Vai trò", en: "Role" },
    action: { vi: "Thay đổi", en: "Change" },
    subject: { vi: "Đối tượng", en: "Of" },
    before: { vi: "Trước", en: "Before" },
    after: { vi: "Sau", en: "After" },
  },
  meanings: {
    code: { vi: "Sáu ký tự in trên biển.", en: "The six characters printed on the sign." },
    kind: { vi: "Chữ đứng trước tên đường.", en: "The word before the street's name." },
    street: { vi: "Tên đường, không kèm loại.", en: "The street's name without its kind." },
    slug: {
      vi: "Phần của địa chỉ trang cho người dân; không trùng giữa các đường.",
      en: "The street's part of the citizens' address; no two streets share one.",
    },
    position: { vi: "Chỗ gắn biển trên đường.", en: "Where on its street the sign hangs." },
    state: {
      vi: "Tình trạng sử dụng theo lượt quét, hoặc chưa gắn, đã gỡ.",
      en: "How it is used, as scans tell, or that it does not hang.",
    },
    scans: { vi: "Số lượt quét của người dân.", en: "Scans by people." },
    last_scan: {
      vi: "Ngày có lượt quét cuối cùng, kể cả trước kỳ; trống nếu chưa có.",
      en: "The day of the last scan, before the period too; empty if there was none.",
    },
    last_visit: {
      vi: "Ngày kiểm tra, sửa hoặc thay gần nhất; trống nếu chưa có.",
      en: "The day last inspected, repaired or replaced; empty if never.",
    },
    target: {
      vi: "Trống: mở trang của đường.",
      en: "Empty: the street's page is opened.",
    },
    latitude: { vi: "Độ, hệ WGS 84.", en: "Degrees, WGS 84." },
    longitude: { vi: "Độ, hệ WGS 84.", en: "Degrees, WGS 84." },
    reason: {
      vi: "Vì sao biển có tình trạng đó.",
      en: "Why the sign has that status.",
    },
    day: {
      vi: "Ngày theo giờ của thành phố (năm-tháng-ngày).",
      en: "A city day (year-month-day).",
    },
    hour: {
      vi: "Giờ bắt đầu, theo giờ của thành phố (ISO 8601).",
      en: "The beginning of the hour in city time (ISO 8601).",
    },
    ward_code: {
      vi: "Mã đơn vị hành chính; trống: biển chưa xác định được phường.",
      en: "The state's code; empty: signs of which no ward is known.",
    },
    ward: { vi: "Phường có hiệu lực vào ngày cuối kỳ.", en: "In force on the period's last day." },
    robots: { vi: "Không nằm trong lượt quét.", en: "Not among the scans." },
    staff: { vi: "Không nằm trong lượt quét.", en: "Not among the scans." },
    strays: {
      vi: "Lần mở mã đúng cách viết mà không biển nào mang.",
      en: "Openings of well-formed codes that no sign bears.",
    },
    robot_strays: { vi: "Không nằm trong cột mã lạ.", en: "Not among the strays." },
    installed: { vi: "Số biển đã gắn.", en: "How many signs hang." },
    planned: { vi: "Số biển chưa gắn.", en: "How many signs are not installed yet." },
    retired: { vi: "Số biển đã gỡ.", en: "How many signs are retired." },
    event: { vi: "Việc đã làm với biển.", en: "What was done at the sign." },
    outcome: {
      vi: "Chỉ của lần kiểm tra; trống: không ghi kết quả.",
      en: "Of an inspection alone; empty: nobody said.",
    },
    note: { vi: "Như cán bộ đã ghi.", en: "As the official wrote it." },
    official: {
      vi: "E-mail của người ghi, xử lý hoặc thêm; trống: hệ thống, hoặc chưa ai.",
      en: "By whom; empty: by the system, or by nobody yet.",
    },
    corrected_by: {
      vi: "Trống: việc vẫn được tính.",
      en: "Empty: the event counts.",
    },
    at: {
      vi: "Năm-tháng-ngày giờ:phút:giây, theo giờ của thành phố.",
      en: "Year-month-day hour:minute:second in city time.",
    },
    report_kind: { vi: "Như người gửi đã chọn.", en: "As its sender chose." },
    place: {
      vi: "Lời của người gửi; trống nếu đã xóa.",
      en: "The sender's words; empty once removed.",
    },
    text: {
      vi: "Lời của người gửi; trống nếu đã xóa.",
      en: "The sender's words; empty once removed.",
    },
    text_removed: { vi: "Trống: chưa xóa.", en: "Empty: it was not removed." },
    report_state: { vi: "Phản ánh đã được xử lý đến đâu.", en: "How far it has been dealt with." },
    email: {
      vi: "Người, hoặc service: và mã của một chương trình.",
      en: "A person, or service: and the id of a program.",
    },
    role: { vi: "Được làm gì ở đây.", en: "What the official may do here." },
    action: { vi: "Đã làm gì.", en: "What was done." },
    subject: { vi: "Thay đổi ở đâu.", en: "What it was done to." },
    before: {
      vi: "Giá trị trước khi thay đổi; trống: chưa có.",
      en: "What there was; empty: nothing.",
    },
    after: {
      vi: "Giá trị sau khi thay đổi; trống: đã bỏ.",
      en: "What there is now; empty: nothing.",
    },
  },
  now: {
    vi: (day: string) => `Toàn bộ, tính đến ngày ${day}.`,
    en: (day: string) => `All there is on ${day}.`,
  },
  signDays: {
    vi: "Mỗi dòng là một biển trong một ngày có lượt quét; ngày không có lượt nào thì không có dòng.",
    en: "A row is a sign on a day with scans; a day without a scan has no row.",
  },
  tooManySignDays: {
    vi: (days: string) => `Kỳ quá dài cho bảng này: hãy chọn nhiều nhất ${days} ngày.`,
    en: (days: string) => `The period is too long for this table: choose at most ${days} days.`,
  },
  period: {
    vi: (from: string, to: string) => `Kỳ: từ ${from} đến hết ${to}, ngày theo giờ của thành phố.`,
    en: (from: string, to: string) => `Period: ${from} to ${to}, both included, in city days.`,
  },
  open: {
    vi: (day: string) => `Ngày ${day} chưa hết nên số của ngày đó chưa đủ.`,
    en: (day: string) => `${day} is not over, so its figures are not complete.`,
  },
  ward: {
    vi: "Mỗi biển thuộc nhiều nhất một phường: phường có ranh giới chứa tọa độ của biển, nếu không thì phường của đường khi đường chỉ có một.",
    en: "Each sign belongs to one ward at most: the one whose outline holds its coordinates, otherwise that of its street where there is only one.",
  },
  hoursKept: {
    vi: (day: string) =>
      `Số theo giờ chỉ còn từ ngày ${day}; trước đó chỉ giữ số theo ngày, nên tổng ở bảng này ít hơn.`,
    en: (day: string) =>
      `Hours are kept from ${day} on; of the days before only their sums are, so this table adds up to less.`,
  },
  stray: {
    vi: "Mã lạ: mã đúng cách viết mà không biển nào mang. Truy cập tự động vào mã lạ được đếm riêng.",
    en: "Strays are well-formed codes that no sign bears. Those by robots are counted apart.",
  },
  sample: {
    vi: "Có số liệu mẫu do chương trình sinh ra, không phải số đếm thật.",
    en: "Holds sample figures, which were made by a generator and never counted.",
  },
});
