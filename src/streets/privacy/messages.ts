import type { Language } from "../../city.ts";
import type { codeReports } from "../../db/code-report-table.ts";
import type { reports } from "../../db/schema.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { contactDays, settledDays, textDays } from "../reports/retention.ts";

type Column = keyof typeof reports.$inferSelect;

/** Those of a report of a code that it does not share with the others. */
type CodeColumn = Exclude<keyof typeof codeReports.$inferSelect, Exclude<Column, "code" | "text">>;

/**
 * What the privacy page says of reports. As for scans, every column has its explanation here, or
 * the types do not fit.
 */
export const messages = inBothLanguages({
  title: { vi: "Khi bạn gửi phản ánh", en: "When you send a report" },
  lead: {
    vi: "Gửi phản ánh là tự nguyện và không cần tài khoản. Không bắt buộc phải ghi liên hệ. Xin không ghi thông tin riêng tư của người khác.",
    en: "To send a report is your own choice and needs no account. You need not give a contact. Please do not write other people's private matters.",
  },
  kept: { vi: "Những gì được lưu về một phản ánh", en: "What is stored of a report" },
  keptNote: {
    vi: "Danh sách này cũng được lấy thẳng từ cơ sở dữ liệu. Địa chỉ mạng, thiết bị và trình duyệt của người gửi không được lưu.",
    en: "Taken straight from the database as well. The sender's network address, device and browser are not stored.",
  },
  columns: {
    id: { vi: "Số của phản ánh.", en: "The number of the report." },
    receipt: {
      vi: "Phần cuối của địa chỉ trang biên nhận. Ai có địa chỉ ấy thì xem được tình trạng và rút lại được phản ánh.",
      en: "The end of the receipt page's address. Whoever has that address sees the state and can withdraw the report.",
    },
    streetId: { vi: "Con đường được phản ánh.", en: "The street that it is about." },
    code: { vi: "Mã của biển, nếu bạn chọn.", en: "The code of the sign, if you chose one." },
    kind: { vi: "Loại phản ánh bạn chọn.", en: "The kind of report that you chose." },
    text: { vi: "Những gì bạn viết.", en: "What you wrote." },
    contact: {
      vi: "Điện thoại hoặc email, nếu bạn ghi.",
      en: "A phone number or an email, if you gave one.",
    },
    state: { vi: "Tình trạng xử lý.", en: "What has become of it." },
    at: { vi: "Thời điểm gửi.", en: "When it was sent." },
    stateAt: {
      vi: "Thời điểm tình trạng thay đổi lần cuối.",
      en: "When its state last changed.",
    },
    official: {
      vi: "Cán bộ đã thay đổi tình trạng.",
      en: "The official who changed it.",
    },
    textRemovedAt: { vi: "Thời điểm nội dung được xóa.", en: "When the text was removed." },
  } satisfies Record<Column, Record<Language, string>>,
  keptOfCodes: {
    vi: "Những gì được lưu về một phản ánh về mã không có biển",
    en: "What is stored of a report of a code that no sign bears",
  },
  codeColumns: {
    code: { vi: "Mã bạn đã quét hoặc gõ.", en: "The code that you scanned or typed." },
    place: {
      vi: "Nơi bạn thấy mã, theo lời bạn viết.",
      en: "Where you saw the code, in your own words.",
    },
    text: { vi: "Những gì bạn viết thêm.", en: "What else you wrote." },
  } satisfies Record<CodeColumn, Record<Language, string>>,
  limit: {
    vi: "Để chặn máy gửi hàng loạt, nền tảng máy chủ đếm trong khoảng một phút số phản ánh được gửi từ mỗi địa chỉ mạng. Thành phố không lưu địa chỉ hay số đếm ấy.",
    en: "To stop machines that send in bulk, the platform counts for about a minute how many reports are sent from each network address. The city stores neither the address nor that number.",
  },
  why: { vi: "Mục đích sử dụng", en: "What for" },
  whyText: {
    vi: "Nội dung để cán bộ sửa thông tin hoặc biển; liên hệ để cán bộ hỏi lại khi cần. Chỉ cán bộ được cấp quyền đọc được. Nội dung và liên hệ không được công bố và không dùng vào việc khác.",
    en: "The text, for officials to mend the record or the sign; the contact, to ask you back where they have to. Only officials with a role read them. Neither is published or used for anything else.",
  },
  howLong: { vi: "Thời hạn lưu", en: "For how long" },
  howLongList: {
    vi: [
      `Liên hệ: được xóa khi phản ánh được đóng, chậm nhất ${contactDays} ngày sau khi gửi. Phản ánh đã giải quyết qua kiểm tra biển thì được đóng sau ${settledDays} ngày.`,
      `Nội dung và nơi thấy mã: được xóa ${textDays} ngày sau khi phản ánh được đóng; cán bộ có thể xóa sớm hơn.`,
      "Loại phản ánh, con đường, mã biển, tình trạng, các bước xử lý của cán bộ và các thời điểm: được giữ lại để thống kê.",
    ],
    en: [
      `The contact is deleted when the report is closed, and ${contactDays} days after it was sent at the latest. A report that a visit to the sign has settled is closed ${settledDays} days later.`,
      `The text, and where a code was seen, is deleted ${textDays} days after the report was closed; officials may delete it sooner.`,
      "Its kind, street, sign, state and moments, and what officials did about it, are kept for the statistics.",
    ],
  },
  backups: {
    vi: "Việc xóa theo thời hạn được thực hiện mỗi đêm. Bản sao lưu của cơ sở dữ liệu còn giữ những gì đã xóa cho đến khi chính bản sao lưu ấy hết hạn: tối đa 30 ngày với bản của nền tảng máy chủ, và đến khi thành phố xóa với bản do thành phố tự lưu.",
    en: "What has reached its age is deleted every night. Backups of the database hold what was deleted until they are too old themselves: 30 days at most for those of the platform, and until the city deletes them for those that it makes itself.",
  },
  withdraw: { vi: "Rút lại phản ánh", en: "Withdrawing a report" },
  withdrawText: {
    vi: "Trên trang biên nhận có nút để xóa ngay liên hệ, hoặc cả nội dung và liên hệ. Nếu không còn địa chỉ trang ấy, hãy liên hệ với thành phố theo địa chỉ dưới đây và cho biết ngày gửi, con đường hoặc mã đã phản ánh.",
    en: "The receipt page has buttons that delete at once the contact, or the text and the contact. If you no longer have that page's address, write or call as below, and say which day it was and which street or code.",
  },
  who: { vi: "Ai chịu trách nhiệm", en: "Who answers for it" },
  whoText: {
    vi: (place: string) =>
      `Thành phố (${place}) chịu trách nhiệm về dữ liệu này. Để hỏi hoặc yêu cầu xóa, liên hệ:`,
    en: (place: string) =>
      `The city (${place}) answers for this data. To ask about it, or to have it deleted:`,
  },
  law: {
    vi: "Quyền của bạn đối với dữ liệu cá nhân được quy định tại Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.",
    en: "Your rights over personal data are laid down in the Law on Personal Data Protection, No. 91/2025/QH15.",
  },
});
