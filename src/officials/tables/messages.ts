import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  columns: {
    code: terms.code,
    kind: { vi: "Loại", en: "Kind" },
    street: terms.street,
    slug: { vi: "Địa chỉ trang", en: "Page address" },
    position: terms.position,
    status: { vi: "Đã gắn chưa", en: "Installed" },
    state: terms.status,
    scans: terms.scans,
    last_scan: terms.lastScan,
    last_visit: terms.lastVisit,
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
    note: { vi: "Ghi chú", en: "Note" },
    official: { vi: "Cán bộ", en: "Official" },
    corrected_by: { vi: "Người bỏ vì ghi nhầm", en: "Struck out by" },
    at: { vi: "Thời điểm (giờ của thành phố)", en: "Moment (city time)" },
    report_kind: { vi: "Loại phản ánh", en: "Kind" },
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
  period: {
    vi: (from: string, to: string) => `Kỳ: từ ${from} đến hết ${to}, ngày theo giờ của thành phố.`,
    en: (from: string, to: string) => `Period: ${from} to ${to}, both included, in city days.`,
  },
  open: {
    vi: (day: string) => `Ngày ${day} chưa hết nên số của ngày đó chưa đủ.`,
    en: (day: string) => `${day} is not over, so its figures are not complete.`,
  },
  ward: {
    vi: "Mỗi biển thuộc một phường, theo tọa độ của biển và ranh giới phường đang có hiệu lực.",
    en: "Each sign belongs to one ward, by its coordinates and the outlines of the wards in force.",
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
