import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.reports,
  shows: {
    open: { vi: "Chưa xong", en: "Open" },
    "in progress": { vi: "Đang xử lý", en: "In progress" },
    done: { vi: "Đã xong", en: "Done" },
    rejected: { vi: "Không xử lý", en: "Rejected" },
    all: { vi: "Tất cả", en: "All" },
  },
  none: {
    vi: "Không có phản ánh nào. Người dân gửi phản ánh ở cuối trang của mỗi đường.",
    en: "No reports. Citizens send them from the foot of each street's page.",
  },
  on: { vi: (street: string) => `về ${street}`, en: (street: string) => `of ${street}` },
  move: {
    new: { vi: "Đưa về mới nhận", en: "Back to new" },
    "in progress": { vi: "Nhận xử lý", en: "Take on" },
    done: { vi: "Đã xong", en: "Done" },
    rejected: { vi: "Không xử lý", en: "Reject" },
  },
  contact: { vi: "Liên hệ", en: "Contact" },
  contactNote: { vi: "bị xóa khi đóng phản ánh", en: "deleted when the report is closed" },
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
