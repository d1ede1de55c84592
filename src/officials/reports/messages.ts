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
  none: {
    vi: "Không có phản ánh nào. Người dân gửi phản ánh ở cuối trang của mỗi đường.",
    en: "No reports. Citizens send them from the foot of each street's page.",
  },
  ofStreets: { vi: "Phản ánh về đường và biển", en: "Reports of streets and signs" },
  ofCodes: { vi: "Phản ánh về mã không có biển", en: "Reports of codes that no sign bears" },
  newOfCodes: { vi: (n: string) => `${n} mới nhận`, en: (n: string) => `${n} new` },
  ofCodesLead: {
    vi: "Người dân thấy những mã này ở ngoài đường, nhưng không biển nào của thành phố mang chúng: mã có thể đã in sai, hoặc biển chưa được nhập.",
    en: "Citizens saw these codes in the street, but no sign of the city bears them: one may be misprinted, or its sign not entered yet.",
  },
  noneOfCodes: {
    vi: "Không có phản ánh nào. Người dân gửi từ trang báo mã không có biển.",
    en: "No reports. Citizens send them from the page that says that no sign bears a code.",
  },
  seenAt: { vi: "Nơi thấy mã", en: "Seen at" },
  codesHourFull: {
    vi: (most: string) =>
      `Trong một giờ qua có ít nhất ${most} phản ánh về mã không có biển. Hiện không nhận thêm phản ánh loại này; phản ánh về đường và biển vẫn được nhận.`,
    en: (most: string) =>
      `At least ${most} reports of such codes have come in within an hour. Just now no more of them are taken; reports of streets and signs still are.`,
  },
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
  redact: { vi: "Xóa nội dung", en: "Remove the text" },
  redactNote: {
    vi: "Dùng khi nội dung có thông tin riêng của người khác hoặc lời lẽ không thể giữ lại. Xóa rồi không khôi phục được; loại phản ánh, tên đường, ngày và tình trạng vẫn còn.",
    en: "For a text that tells of somebody's private matters, or that cannot be kept. It cannot be brought back; kind, street, days and state stay.",
  },
  redactNow: {
    vi: (number: string) => `Xóa hẳn nội dung phản ánh số ${number}`,
    en: (number: string) => `Remove the text of report ${number} for good`,
  },
  hourFull: {
    vi: (most: string) =>
      `Trong một giờ qua có ít nhất ${most} phản ánh. Hiện chỉ nhận thêm phản ánh đầu tiên trong ngày của mỗi loại trên mỗi đường.`,
    en: (most: string) =>
      `At least ${most} reports have come in within an hour. Just now only the first of a day of each kind from each street is taken.`,
  },
  roomUsed: {
    vi: (share: string) =>
      `Nội dung phản ánh đã dùng ${share} dung lượng dành cho chúng. Khi đầy, không nhận thêm được phản ánh: hãy xóa nội dung không cần giữ.`,
    en: (share: string) =>
      `Reports fill ${share} of the room that is kept for them. When it is full no more can be taken: remove the texts that need not be kept.`,
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
