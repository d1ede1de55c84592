import type { Language } from "../../city.ts";
import type { ReportKind, ReportState } from "../../db/schema.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import type { FormFault } from "./report-form.ts";
import { contactDays } from "./retention.ts";

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
  kind: { vi: "Nội dung phản ánh", en: "What is it about?" },
  kinds: {
    mistake: { vi: "Thông tin sai hoặc thiếu", en: "Something on the page is wrong or missing" },
    damaged: {
      vi: "Biển hỏng, mờ, bong, nghiêng",
      en: "The sign is damaged, faded, loose or askew",
    },
    missing: { vi: "Biển bị mất", en: "The sign is gone" },
    "pasted-over": { vi: "Mã bị dán đè mã khác", en: "Another code is pasted over it" },
  } satisfies Record<ReportKind, Record<Language, string>>,
  sign: { vi: "Biển nào? (nếu biết)", en: "Which sign? (if you know)" },
  noSign: { vi: "Không rõ, hoặc không phải về biển", en: "Not sure, or not about a sign" },
  text: { vi: "Mô tả cụ thể", en: "What did you see?" },
  textHint: {
    vi: (most: string) => `Tối đa ${most} ký tự.`,
    en: (most: string) => `At most ${most} characters.`,
  },
  contact: { vi: "Liên hệ (không bắt buộc)", en: "Contact (optional)" },
  contactHint: {
    vi: `Điện thoại hoặc email, chỉ để cán bộ hỏi lại; không dùng vào việc khác. Được xóa khi phản ánh được đóng, chậm nhất sau ${contactDays} ngày.`,
    en: `Phone or email, only for an official to ask back, and used for nothing else. It is deleted when the report is closed, and after ${contactDays} days at the latest.`,
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
    "place-missing": {
      vi: "Hãy cho biết bạn thấy mã này ở đâu.",
      en: "Say where you saw this code.",
    },
    "place-long": {
      vi: "Phần địa điểm quá dài: một câu ngắn là đủ.",
      en: "The place is too long: a short sentence is enough.",
    },
    "place-marks": {
      vi: "Trong phần địa điểm có một chữ mang hơn 30 dấu. Hãy xóa bớt dấu.",
      en: "A letter of the place has more than 30 marks on it. Please take some away.",
    },
    "text-missing": {
      vi: "Hãy mô tả ngắn gọn điều bạn thấy.",
      en: "Write a few words about what you saw.",
    },
    "text-long": {
      vi: "Phần mô tả quá dài. Hãy rút gọn.",
      en: "The description is too long. Please shorten it.",
    },
    "text-long-now": {
      vi: "Hiện có nhiều phản ánh gửi đến nên mỗi phần mô tả phải ngắn hơn bình thường. Hãy rút gọn, hoặc gửi lại sau một giờ.",
      en: "Many reports are coming in just now, so each description has to be shorter than usual. Please shorten it, or send it again in an hour.",
    },
    "contact-long": {
      vi: "Phần liên hệ quá dài: chỉ cần một số điện thoại hoặc email.",
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
      vi: "Ô này phải để trống, dùng để chặn máy gửi tự động.",
      en: "This field must stay empty: it is there to stop machines.",
    },
    forged: {
      vi: "Biểu mẫu này không còn hợp lệ. Đã có biểu mẫu mới: hãy kiểm tra rồi gửi lại.",
      en: "This form is no longer valid. Here is a new one: check it and send again.",
    },
    "too-soon": {
      vi: "Biểu mẫu được gửi quá nhanh. Hãy đợi vài giây rồi gửi lại.",
      en: "This was sent faster than anybody can write. Wait a few seconds and send again.",
    },
    "too-old": {
      vi: "Biểu mẫu đã mở quá một ngày. Đã có biểu mẫu mới: hãy gửi lại.",
      en: "This form has been open for more than a day. Here is a new one: send again.",
    },
    "too-many": {
      vi: "Từ mạng của bạn vừa có quá nhiều phản ánh được gửi. Nhiều người có thể dùng chung một mạng: hãy đợi một phút rồi gửi lại. Những gì bạn viết vẫn còn đây.",
      en: "Too many reports have just been sent from your network, which many people may share. Wait a minute and send again. What you wrote is still here.",
    },
    full: {
      vi: "Hiện có quá nhiều phản ánh nên chưa nhận thêm được. Hãy gửi lại sau một giờ, hoặc liên hệ trực tiếp với thành phố theo địa chỉ ở cuối trang. Những gì bạn viết vẫn còn đây.",
      en: "Too many reports have come in for one more to be taken. Send it again in an hour, or contact the city directly as the foot of this page says. What you wrote is still here.",
    },
    "no-data": {
      vi: "Cơ sở dữ liệu đang tạm gián đoạn. Hãy gửi lại sau ít giây.",
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
  again: {
    vi: "Biểu mẫu này đã được gửi rồi: mỗi biểu mẫu chỉ gửi được một phản ánh, nên nội dung vừa gửi thêm không được ghi nhận.",
    en: "This form had been sent already: a form is good for one report, so what you have just sent was not recorded.",
  },
  another: { vi: "Gửi một phản ánh khác", en: "Send another report" },
  number: { vi: "Số", en: "Number" },
  state: { vi: "Tình trạng", en: "State" },
  states: {
    new: { vi: "mới nhận", en: "received" },
    "in progress": { vi: "đang xử lý", en: "in progress" },
    done: { vi: "đã xong", en: "done" },
    rejected: { vi: "không xử lý", en: "not taken up" },
    withdrawn: { vi: "người gửi đã rút lại", en: "withdrawn by its sender" },
  } satisfies Record<ReportState, Record<Language, string>>,
  sentOn: { vi: "Gửi ngày", en: "Sent on" },
  contactState: { vi: "Liên hệ", en: "Contact" },
  contactKept: { vi: "đang được lưu", en: "kept" },
  contactNone: { vi: "không có, hoặc đã xóa", en: "none, or removed" },
  textState: { vi: "Nội dung", en: "Text" },
  textKept: { vi: "đang được lưu", en: "kept" },
  textRemoved: {
    vi: (day: string) => `đã xóa ngày ${day}`,
    en: (day: string) => `removed on ${day}`,
  },
  withdraw: { vi: "Rút lại", en: "Withdraw" },
  withdrawLead: {
    vi: "Ai có địa chỉ của trang này cũng xem được tình trạng và rút lại được phản ánh, vì vậy chỉ chia sẻ với người bạn tin.",
    en: "Whoever has this page's address can see the state of your report and withdraw it, so share it only with people you trust.",
  },
  withdrawals: {
    contact: {
      button: { vi: "Rút lại liên hệ", en: "Withdraw the contact" },
      title: { vi: "Rút lại liên hệ?", en: "Withdraw your contact?" },
      lead: {
        vi: "Số điện thoại hoặc email của bạn sẽ được xóa ngay. Cán bộ vẫn xử lý phản ánh, nhưng không hỏi lại bạn được.",
        en: "Your phone number or email is deleted at once. Officials still work on the report but cannot ask you back.",
      },
      confirm: { vi: "Xóa liên hệ", en: "Delete the contact" },
    },
    report: {
      button: { vi: "Rút lại toàn bộ phản ánh", en: "Withdraw the whole report" },
      title: { vi: "Rút lại toàn bộ phản ánh?", en: "Withdraw the whole report?" },
      lead: {
        vi: "Nội dung và liên hệ sẽ được xóa ngay và không khôi phục được. Phản ánh chưa xong sẽ không được xử lý tiếp. Chỉ giữ lại loại phản ánh, đường hoặc mã được phản ánh, ngày gửi và tình trạng, để thống kê.",
        en: "The text and the contact are deleted at once and cannot be brought back. If the report is still open, nobody works on it any more. Only its kind, the street or code that it is about, the day and the state stay, for the statistics.",
      },
      confirm: { vi: "Xóa nội dung và liên hệ", en: "Delete the text and the contact" },
    },
  },
  keep: { vi: "Không rút, quay lại", en: "Keep it and go back" },
  footer: {
    vi: "Thành phố chỉ lưu những gì bạn ghi trong phản ánh. Trang này không dùng cookie, không lưu địa chỉ mạng hay thiết bị của bạn.",
    en: "The city keeps only what you write in a report. This page sets no cookie and keeps neither your network address nor your device.",
  },
  contactCity: { vi: "Liên hệ thành phố:", en: "Contact the city:" },
  back: { vi: "Về trang của con đường", en: "Back to the street" },
});
