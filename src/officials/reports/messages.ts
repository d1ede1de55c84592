import { contactDays } from "../../streets/reports/retention.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.reports,
  shows: {
    open: { vi: "Chưa xong", en: "Open" },
    "in progress": { vi: "Đang xử lý", en: "In progress" },
    done: { vi: "Đã xong", en: "Done" },
    rejected: { vi: "Không xử lý", en: "Rejected" },
    withdrawn: { vi: "Người gửi đã rút", en: "Withdrawn" },
    all: { vi: "Tất cả", en: "All" },
  },
  none: { vi: "Không có phản ánh nào.", en: "No reports." },
  on: { vi: (street: string) => `về ${street}`, en: (street: string) => `of ${street}` },
  move: {
    new: { vi: "Đưa về mới nhận", en: "Back to new" },
    "in progress": { vi: "Nhận xử lý", en: "Take on" },
    done: { vi: "Đã xong", en: "Done" },
    rejected: { vi: "Không xử lý", en: "Reject" },
  },
  removed: {
    vi: (day: string) => `(nội dung đã xóa: ${day})`,
    en: (day: string) => `(text removed: ${day})`,
  },
  contact: { vi: "Liên hệ", en: "Contact" },
  contactNote: {
    vi: `được xóa khi đóng phản ánh, chậm nhất sau ${contactDays} ngày`,
    en: `deleted when the report is closed, after ${contactDays} days at the latest`,
  },
  by: {
    vi: (official: string) => `do ${official} chuyển`,
    en: (official: string) => `moved by ${official}`,
  },
  wrongState: {
    vi: (text: string) =>
      `Tình trạng "${text}" không có: cần new, in progress, done hoặc rejected.`,
    en: (text: string) =>
      `There is no state "${text}": it takes new, in progress, done or rejected.`,
  },
  older: { vi: "Cũ hơn", en: "Older" },
  number: { vi: "Số", en: "No." },
});
