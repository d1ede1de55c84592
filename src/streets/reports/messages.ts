import type { Language } from "../../city.ts";
import type { ReportKind, ReportState } from "../../db/schema.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import type { FormFault } from "./report-form.ts";

/** What the report's form and its receipt say. */
export const messages = inBothLanguages({
  title: {
    vi: (street: string) => `Phản ánh về ${street}`,
    en: (street: string) => `Report: ${street}`,
  },
  lead: {
    vi: "Không cần tài khoản. Cán bộ thành phố sẽ đọc và xử lý.",
    en: "No account needed. The city's officials read every report.",
  },
  kind: { vi: "Có chuyện gì?", en: "What is it about?" },
  kinds: {
    mistake: { vi: "Thông tin sai hoặc thiếu", en: "Something on the page is wrong or missing" },
    damaged: {
      vi: "Biển hỏng, mờ, bong, nghiêng",
      en: "The sign is damaged, faded, loose or askew",
    },
    missing: { vi: "Biển đã mất", en: "The sign is gone" },
    "pasted-over": { vi: "Mã bị dán đè mã khác", en: "Another code is pasted over it" },
  } satisfies Record<ReportKind, Record<Language, string>>,
  sign: { vi: "Biển nào? (nếu biết)", en: "Which sign? (if you know)" },
  noSign: { vi: "Không rõ, hoặc không phải về biển", en: "Not sure, or not about a sign" },
  text: { vi: "Bạn thấy gì?", en: "What did you see?" },
  textHint: {
    vi: (most: string) => `Tối đa ${most} ký tự.`,
    en: (most: string) => `At most ${most} characters.`,
  },
  contact: { vi: "Liên hệ (không bắt buộc)", en: "Contact (optional)" },
  contactHint: {
    vi: "Điện thoại hoặc email, chỉ để cán bộ hỏi lại. Sẽ bị xóa khi phản ánh được đóng; không dùng vào việc khác.",
    en: "Phone or email, only for an official to ask back. It is deleted when the report is closed, and used for nothing else.",
  },
  trap: { vi: "Để trống ô này", en: "Leave this empty" },
  send: { vi: "Gửi phản ánh", en: "Send the report" },
  mend: {
    vi: "Chưa gửi được. Những gì bạn đã viết vẫn còn dưới đây.",
    en: "Not sent yet. What you wrote is still below.",
  },
  faults: {
    "kind-missing": { vi: "Hãy chọn một trong bốn loại.", en: "Choose one of the four." },
    "sign-unknown": {
      vi: "Biển này không thuộc con đường này. Hãy chọn lại trong danh sách.",
      en: "That sign is not on this street. Choose one from the list.",
    },
    "text-missing": {
      vi: "Hãy viết vài chữ về điều bạn thấy.",
      en: "Write a few words about what you saw.",
    },
    "text-long": {
      vi: "Phần mô tả dài quá. Hãy rút gọn.",
      en: "The description is too long. Please shorten it.",
    },
    "contact-long": {
      vi: "Phần liên hệ dài quá: chỉ cần một số điện thoại hoặc email.",
      en: "The contact is too long: one phone number or address is enough.",
    },
    "text-marks": {
      vi: "Trong phần mô tả có một chữ mang hơn 30 dấu. Hãy xóa bớt dấu.",
      en: "A letter of the description has more than 30 marks on it. Please take some away.",
    },
    "contact-marks": {
      vi: "Trong phần liên hệ có một chữ mang hơn 30 dấu. Hãy xóa bớt dấu.",
      en: "A letter of the contact has more than 30 marks on it. Please take some away.",
    },
    "trap-filled": {
      vi: "Ô này phải để trống: nó dùng để chặn máy gửi tự động.",
      en: "This field must stay empty: it is there to stop machines.",
    },
    forged: {
      vi: "Mẫu này không còn hợp lệ. Đã có mẫu mới: hãy kiểm tra rồi gửi lại.",
      en: "This form is no longer valid. Here is a new one: check it and send again.",
    },
    "too-soon": {
      vi: "Mẫu được gửi nhanh hơn một người có thể viết. Đợi vài giây rồi gửi lại.",
      en: "This was sent faster than anybody can write. Wait a few seconds and send again.",
    },
    "too-old": {
      vi: "Mẫu đã mở quá một ngày. Đã có mẫu mới: hãy gửi lại.",
      en: "This form has been open for more than a day. Here is a new one: send again.",
    },
    full: {
      vi: "Trong giờ này đã có quá nhiều phản ánh. Hãy thử lại sau một giờ; những gì bạn viết vẫn còn đây.",
      en: "Too many reports have come in this hour. Try again in an hour; what you wrote is still here.",
    },
    "no-data": {
      vi: "Kho dữ liệu đang gián đoạn. Hãy gửi lại sau ít giây.",
      en: "Our database does not answer for the moment. Send it again in a few seconds.",
    },
  } satisfies Record<FormFault, Record<Language, string>>,
  tooLong: {
    vi: (long: string, most: string) => `Hiện có ${long} ký tự, tối đa ${most}.`,
    en: (long: string, most: string) => `It has ${long} characters, at most ${most} fit.`,
  },
  receiptTitle: { vi: "Đã nhận phản ánh", en: "Report received" },
  receiptLead: {
    vi: "Cảm ơn bạn. Lưu địa chỉ trang này để xem phản ánh được xử lý đến đâu.",
    en: "Thank you. Keep this page's address to see what becomes of your report.",
  },
  number: { vi: "Số", en: "Number" },
  state: { vi: "Tình trạng", en: "State" },
  states: {
    new: { vi: "mới nhận", en: "received" },
    "in progress": { vi: "đang xử lý", en: "in progress" },
    done: { vi: "đã xong", en: "done" },
    rejected: { vi: "không xử lý", en: "not taken up" },
  } satisfies Record<ReportState, Record<Language, string>>,
  sentOn: { vi: "Gửi ngày", en: "Sent on" },
  back: { vi: "Về trang của con đường", en: "Back to the street" },
});
