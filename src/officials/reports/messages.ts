import type { Language } from "../../city.ts";
import { contactDays } from "../../streets/reports/retention.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";
import type { Move } from "./move-report.ts";
import type { Said } from "./said.ts";

export const messages = inBothLanguages({
  title: terms.reports,
  shows: {
    open: { vi: "Chưa xong", en: "Open" },
    "in progress": { vi: "Đang xử lý", en: "In progress" },
    settled: { vi: "Đã giải quyết, chờ đóng", en: "Settled, to be closed" },
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
    new: { vi: "Mở lại", en: "Open again" },
    "in progress": { vi: "Nhận xử lý", en: "Take on" },
    "to visit": { vi: "Cần đi kiểm tra", en: "Needs a visit" },
    done: { vi: "Đã xong", en: "Done" },
    "not found": { vi: "Không thấy như phản ánh", en: "Not found" },
    "passed on": { vi: "Đã chuyển cơ quan khác", en: "Passed on" },
    rejected: { vi: "Không xử lý", en: "Reject" },
  } satisfies Record<Move, Record<Language, string>>,
  close: { vi: "Đóng phản ánh", en: "Close the report" },
  closeNote: {
    vi: "Chọn kết quả. Người gửi thấy kết quả này trên trang biên nhận. Có thể mở lại sau.",
    en: "Choose how it ends, which its sender sees on the receipt page. It can be opened again.",
  },
  closeErases: {
    vi: "Liên hệ của người gửi bị xóa ngay và không khôi phục được, kể cả khi mở lại phản ánh. Nếu cần hỏi lại người gửi, hãy hỏi trước khi đóng.",
    en: "The sender's contact is deleted at once and cannot be brought back, not even by opening the report again. If you have to ask the sender back, do so first.",
  },
  recordVisit: { vi: "Ghi lần kiểm tra", en: "Record a visit" },
  findSign: { vi: "Xem các biển của đường này", en: "See the signs of this street" },
  urgent: { vi: "Xử lý trước: mã bị dán đè", en: "First: codes pasted over" },
  urgentNote: {
    vi: "Mã dán đè có thể dẫn người quét đến trang giả mạo. Phản ánh còn mở cho đến khi mã dán đè được gỡ hoặc biển được thay.",
    en: "Another code may lead to a false page. These stay open until it is taken off or the sign is replaced.",
  },
  others: { vi: "Phản ánh khác", en: "Other reports" },
  steps: { vi: "Đã làm", en: "Done so far" },
  stepBy: { vi: (official: string) => `(${official})`, en: (official: string) => `(${official})` },
  isSettled: { vi: "đã giải quyết", en: "settled" },
  settled: {
    vi: (day: string) =>
      `Đã giải quyết qua lần kiểm tra biển. Phản ánh tự đóng sau ngày ${day}; liên hệ được xóa khi đóng.`,
    en: (day: string) =>
      `Settled by a visit to the sign. It is closed after ${day}, and the contact is deleted then.`,
  },
  contactRemoved: {
    vi: (day: string) => `Liên hệ đã bị xóa ngày ${day}, khi phản ánh được đóng.`,
    en: (day: string) => `The contact was deleted on ${day}, when the report was closed.`,
  },
  takeBack: { vi: "Hoàn tác bước cuối", en: "Take the last step back" },
  takeBackVisit: {
    vi: "Bỏ lần kiểm tra ghi nhầm trên trang của biển",
    en: "Strike the visit out on the sign's page",
  },
  said: {
    moved: {
      vi: (number: string, last: string) => `Phản ánh số ${number}: ${last}`,
      en: (number: string, last: string) => `Report ${number}: ${last}`,
    },
    before: {
      vi: (number: string, last: string) =>
        `Đã được ghi từ trước, lần gửi này không ghi thêm. Phản ánh số ${number}: ${last}`,
      en: (number: string, last: string) =>
        `This was recorded already, and is not recorded again. Report ${number}: ${last}`,
    },
    "moved-since": {
      vi: (number: string, last: string) =>
        `Chưa ghi: có người đã chuyển phản ánh này sau khi bạn mở trang. Nếu vẫn cần, hãy bấm lại. Phản ánh số ${number}: ${last}`,
      en: (number: string, last: string) =>
        `Not recorded: somebody has moved this report since you opened the page. Press again if it is still wanted. Report ${number}: ${last}`,
    },
    "taken-back": {
      vi: (number: string, last: string) => `Đã hoàn tác. Phản ánh số ${number}: ${last}`,
      en: (number: string, last: string) => `Taken back. Report ${number}: ${last}`,
    },
    "taken-back-before": {
      vi: (number: string, last: string) =>
        `Bước này đã được hoàn tác từ trước. Phản ánh số ${number}: ${last}`,
      en: (number: string, last: string) =>
        `That step had been taken back already. Report ${number}: ${last}`,
    },
    redacted: {
      vi: (number: string, last: string) => `Đã xóa nội dung. Phản ánh số ${number}: ${last}`,
      en: (number: string, last: string) => `The text is removed. Report ${number}: ${last}`,
    },
  } satisfies Record<Said, Record<Language, (number: string, last: string) => string>>,
  notLast: {
    vi: "Bước này không còn là bước cuối của phản ánh, nên không hoàn tác được ở đây. Hãy xem lại danh sách phản ánh. Một lần kiểm tra ghi nhầm thì bỏ trên trang của biển.",
    en: "That step is no longer the report's last one, so it cannot be taken back here. Look at the list of reports again. A visit that was a mistake is struck out on the sign's page.",
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
      `Tình trạng "${text}" không có: cần new, in progress, to visit, done, not found, passed on hoặc rejected.`,
    en: (text: string) =>
      `There is no state "${text}": it takes new, in progress, to visit, done, not found, passed on or rejected.`,
  },
  wrongCodeState: {
    vi: (text: string) =>
      `Tình trạng "${text}" không có: cần new, in progress, done hoặc rejected.`,
    en: (text: string) =>
      `There is no state "${text}": it takes new, in progress, done or rejected.`,
  },
  older: { vi: "Cũ hơn", en: "Older" },
  number: { vi: "Số", en: "No." },
});
