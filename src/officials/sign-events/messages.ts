import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Ghi việc cho nhiều biển", en: "Record for many signs" },
  about: {
    vi: "Chọn các biển vừa làm trong cùng một ngày, ví dụ bốn mươi biển vừa gắn hôm nay, rồi ghi một lần.",
    en: "Choose the signs that were worked on in one day, such as forty installed today, and record them at once.",
  },
  choose: { vi: "Tìm biển", en: "Find signs" },
  ward: terms.ward,
  street: terms.street,
  status: terms.status,
  all: { vi: "Tất cả", en: "All" },
  notRetired: { vi: "Chưa gắn và đã gắn", en: "Installed and not installed yet" },
  statuses: {
    planned: terms.planned,
    installed: terms.installed,
    retired: terms.retired,
  },
  show: { vi: "Xem", en: "Show" },
  found: {
    vi: (from: string, to: string, all: string) => `Biển ${from}–${to} trên ${all}.`,
    en: (from: string, to: string, all: string) => `Signs ${from}–${to} of ${all}.`,
  },
  none: { vi: "Không có biển nào như vậy.", en: "There are no such signs." },
  selectAll: { vi: "Chọn tất cả trong trang này", en: "Select all of this page" },
  selectNone: { vi: "Bỏ chọn tất cả", en: "Select none" },
  chosen: { vi: "Các biển", en: "Signs" },
  previous: { vi: "Trang trước", en: "Previous page" },
  next: { vi: "Trang sau", en: "Next page" },
  day: { vi: "Ngày làm", en: "Day" },
  note: { vi: "Ghi chú cho mọi biển đã chọn", en: "Note for every chosen sign" },
  record: { vi: "Ghi là", en: "Record as" },
  kinds: {
    installed: terms.installed,
    inspected: terms.inspected,
    repaired: terms.repaired,
    replaced: terms.replaced,
    retired: terms.retired,
  },
  noSigns: { vi: "Chưa chọn biển nào.", en: "No sign is chosen yet." },
  tooMany: {
    vi: (max: string) => `Mỗi lần ghi nhiều nhất ${max} biển.`,
    en: (max: string) => `At most ${max} signs go at once.`,
  },
  noKind: { vi: "Chưa chọn việc đã làm.", en: "Say what was done." },
  recorded: {
    vi: (n: string, kind: string) => `Đã ghi “${kind}” cho ${n} biển.`,
    en: (n: string, kind: string) =>
      n === "1" ? `“${kind}” recorded for 1 sign.` : `“${kind}” recorded for ${n} signs.`,
  },
  recordedBefore: {
    vi: "Biểu mẫu này đã được ghi từ trước, lần gửi này không ghi thêm.",
    en: "That form had been recorded already, and is not recorded again.",
  },
  undo: { vi: "Hoàn tác", en: "Undo" },
  retire: { vi: "Gỡ các biển đã chọn", en: "Retire the chosen signs" },
  retireNote: {
    vi: "Chỉ ghi khi các biển đã được gỡ khỏi chỗ gắn và không gắn lại. Mã vẫn trả lời, nhưng biển không còn được đánh giá.",
    en: "Only for signs that were taken off their posts for good. Their codes still answer, but the signs are no longer judged.",
  },
  retireNow: { vi: "Ghi: các biển đã gỡ", en: "Record: the signs are retired" },
  answers: {
    vi: "Phản ánh chưa xong về hư hỏng, mất hoặc dán đè của các biển đã chọn cũng được trả lời bằng việc này.",
    en: "What is recorded also answers the open reports of damage, loss or pasted-over codes of the chosen signs.",
  },
  refused: { vi: "Chưa ghi được", en: "Not recorded yet" },
  refusedAbout: {
    vi: (n: string) => `${n} biển dưới đây không ghi được, nên chưa biển nào được ghi.`,
    en: (n: string) =>
      n === "1"
        ? "The sign below cannot be recorded so, and none has been recorded yet."
        : `The ${n} signs below cannot be recorded so, and none has been recorded yet.`,
  },
  why: { vi: "Lý do", en: "Why" },
  leaveOut: {
    vi: (n: string) => `Bỏ các biển này, ghi ${n} biển còn lại`,
    en: (n: string) =>
      n === "1"
        ? "Leave these out, record the other sign"
        : `Leave these out, record the other ${n}`,
  },
  mend: {
    vi: "Chưa ghi biển nào. Sửa rồi ghi lại: những gì đã chọn và đã nhập vẫn còn bên dưới.",
    en: "Nothing is recorded yet. Mend it and record it again: what was chosen and typed is still below.",
  },
  back: { vi: "Chọn lại", en: "Choose again" },
  unknown: {
    vi: "Không có biển nào mang mã này.",
    en: "No sign bears this code.",
  },
});
