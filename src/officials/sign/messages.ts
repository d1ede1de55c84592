import type { Language } from "../../city.ts";
import type { signEventKinds } from "../../db/schema.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";
import type { Said } from "./said.ts";

type EventKind = (typeof signEventKinds)[number];

export const messages = inBothLanguages({
  hours: { vi: "Giờ nào được quét", en: "When it is scanned" },
  hoursSummary: {
    vi: (scans: string) =>
      `${scans} theo thứ trong tuần và giờ của thành phố; ô càng lớn càng nhiều lượt.`,
    en: (scans: string) =>
      `${scans} by weekday and hour of the city; the larger a square, the more.`,
  },
  hoursKept: {
    vi: "Số theo giờ chỉ giữ trong thời gian gần đây; trước đó chỉ còn số theo ngày.",
    en: "Hours are kept for recent times only; before that there are days.",
  },
  hour: { vi: "Giờ", en: "Hour" },
  cell: {
    vi: (day: string, hour: string, scans: string) => `${day}, ${hour} giờ: ${scans}`,
    en: (day: string, hour: string, scans: string) => `${day}, ${hour} h: ${scans}`,
  },
  events: { vi: "Việc đã ghi", en: "Recorded" },
  noEvents: { vi: "Chưa ghi việc nào.", en: "Nothing recorded yet." },
  kinds: {
    installed: terms.installed,
    inspected: terms.inspected,
    repaired: terms.repaired,
    replaced: terms.replaced,
    retired: terms.retired,
    reported: { vi: "Người dân phản ánh", en: "Reported by a citizen" },
  } satisfies Record<EventKind, Record<Language, string>>,
  note: { vi: "Ghi chú", en: "Note" },
  allWell: { vi: "Hôm nay kiểm tra: biển tốt", en: "All well today" },
  kind: { vi: "Việc", en: "What" },
  correct: { vi: "Ghi nhầm", en: "A mistake" },
  corrected: {
    vi: (official: string) => `Ghi nhầm, ${official} đã bỏ`,
    en: (official: string) => `A mistake, struck out by ${official}`,
  },
  correctInstallation: {
    vi: "Bỏ lần gắn này thì biển không còn được tính là đã gắn theo lần ấy và không được đánh giá, cho đến khi ghi lại ngày gắn. Có thể hoàn tác.",
    en: "Without this installation the sign no longer counts as put up by it, and is not judged until its installation is recorded again. This can be undone.",
  },
  correctNow: {
    vi: (day: string) => `Bỏ lần gắn ngày ${day}`,
    en: (day: string) => `Strike out the installation of ${day}`,
  },
  bringBack: { vi: "Ghi lại việc này", en: "Count it again" },
  retire: { vi: "Gỡ biển", en: "Retire the sign" },
  retireNote: {
    vi: "Chỉ ghi khi biển đã được gỡ khỏi chỗ gắn và không gắn lại. Mã vẫn trả lời, nhưng biển không còn được đánh giá. Có thể hoàn tác.",
    en: "Only for a sign that was taken off its post for good. Its code still answers, but the sign is no longer judged. This can be undone.",
  },
  retireNow: { vi: "Ghi: biển đã gỡ", en: "Record: the sign is retired" },
  said: {
    recorded: { vi: "Đã ghi.", en: "Recorded." },
    saved: { vi: "Đã lưu.", en: "Saved." },
    before: {
      vi: "Biểu mẫu này đã được ghi từ trước, lần gửi này không ghi thêm. Muốn ghi việc khác, hãy dùng biểu mẫu bên dưới.",
      en: "That form had been recorded already, and is not recorded again. To record something else, use the form below.",
    },
    "struck-out": {
      vi: "Đã bỏ việc ghi nhầm. Phản ánh được trả lời bằng việc ấy, nếu có, lại đang chờ xử lý.",
      en: "Struck out. Reports that it had answered, if any, are open again.",
    },
  } satisfies Record<Said, Record<Language, string>>,
  undo: { vi: "Hoàn tác", en: "Undo" },
  answersAll: {
    vi: (count: string) =>
      `Cũng trả lời ${count} phản ánh chưa xong về biển này. Nếu không phải, hãy ghi ở biểu mẫu “Ghi một việc”.`,
    en: (count: string) =>
      `This also answers the sign's open reports: ${count}. If it does not, use the form "Record".`,
  },
  record: { vi: "Ghi một việc", en: "Record" },
  recordHint: {
    vi: "Sửa, thay, hoặc kiểm tra thấy biển tốt thì chấm dứt khoảng im lặng. Biển hư hỏng, mất hoặc bị dán đè vẫn nằm trong việc cần kiểm tra cho đến khi được sửa, thay hoặc làm sạch. Việc ghi nhầm có thể bỏ.",
    en: "A repair, a replacement or an inspection that finds all well ends a silence. A sign found damaged, missing or pasted over stays among those to check until it is repaired, replaced or cleaned. What was a mistake can be struck out.",
  },
  day: { vi: "Ngày", en: "Day" },
  retireHint: {
    vi: "Biển đã gỡ: mã vẫn trả lời, nhưng biển không còn được đánh giá.",
    en: "Retired: the code still answers, but the sign is no longer judged.",
  },
  links: { vi: "Biển và mã", en: "Sign and code" },
  edit: { vi: "Sửa vị trí, đường, địa chỉ mở khi quét", en: "Edit position, street, address" },
  opens: {
    vi: "Người quét biển này không thấy trang của đường mà được đưa tới:",
    en: "Whoever scans this sign does not see the street's page but is sent to:",
  },
  street: { vi: "Trang đường", en: "The street's page" },
  plate: { vi: "Tấm biển để gia công", en: "Plate for the workshop" },
  symbol: { vi: "Mã QR", en: "QR symbol" },
  staffCheck: terms.staffChecks,
  lastScan: terms.lastScan,
  lastVisit: terms.lastVisit,
  neverVisited: { vi: "chưa có", en: "none recorded" },
  coordinates: { vi: "Tọa độ", en: "Coordinates" },
  notRecorded: { vi: "Chưa ghi được.", en: "Not recorded." },
  mend: {
    vi: "Sửa rồi ghi lại: những gì đã nhập vẫn còn.",
    en: "Mend it and record it again: what was typed is still there.",
  },
  wrongNote: {
    unseen: {
      vi: "Ghi chú có ký tự không nhìn thấy được: hãy gõ lại.",
      en: "The note holds a character that nobody can see: please type it again.",
    },
    "too-long": {
      vi: "Ghi chú dài quá 500 ký tự: hãy viết ngắn lại.",
      en: "The note is longer than 500 characters: please make it shorter.",
    },
    "too-many-marks": {
      vi: "Ghi chú có một chữ mang hơn 30 dấu: hãy xóa bớt dấu.",
      en: "A letter of the note has more than 30 marks on it: please take some away.",
    },
  },
});
