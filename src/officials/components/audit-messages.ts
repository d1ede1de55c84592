import type { Language } from "../../city.ts";
import type { changeSources } from "../../db/change-tables.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";
import { letterheadWords } from "./letterhead-words.ts";
import { orderWords } from "./order-words.ts";

/** What was done, to what, and the fields that it changed, as the audit keeps them. */
export const messages = inBothLanguages({
  what: {
    form: { vi: "Sửa trong biểu mẫu", en: "Edited in a form" },
    import: { vi: "Nhập từ tệp", en: "Imported from a file" },
    wards: { vi: "Sắp xếp phường", en: "Wards redrawn" },
    "sign event": { vi: "Ghi việc về biển", en: "Work on a sign recorded" },
    undo: { vi: "Hoàn tác", en: "Undone" },
    restore: { vi: "Khôi phục từ bản sao lưu", en: "Restored from a backup" },
    sample: { vi: "Nạp thành phố mẫu", en: "Sample city loaded" },
  } satisfies Record<(typeof changeSources)[number], Record<Language, string>>,
  actions: {
    "official.role": { vi: "Cấp vai trò", en: "Role given" },
    "official.remove": { vi: "Bỏ vai trò", en: "Role taken away" },
    "report.redact": { vi: "Xóa nội dung phản ánh", en: "Report's text removed" },
    "report.move": { vi: "Chuyển phản ánh", en: "Report moved" },
    "order.place": { vi: "Đặt làm biển", en: "Plates ordered" },
    "order.correct": { vi: "Sửa đơn đặt biển", en: "Order corrected" },
    "order.deliver": { vi: "Nhận biển từ xưởng", en: "Plates delivered" },
    "order.undeliver": { vi: "Bỏ ghi nhận biển", en: "Delivery taken back" },
    "order.cancel": { vi: "Hủy đặt biển", en: "Plates cancelled" },
    "order.uncancel": { vi: "Bỏ hủy đặt biển", en: "Cancelling taken back" },
    "report.take-back": { vi: "Hoàn tác bước xử lý phản ánh", en: "Report's move taken back" },
    "report.answer": { vi: "Trả lời phản ánh", en: "Report answered by a visit" },
    "code-report.redact": {
      vi: "Xóa nội dung phản ánh về mã",
      en: "Text of a code's report removed",
    },
    "code-report.move": { vi: "Chuyển phản ánh về mã", en: "Code's report moved" },
    "tallies.resend": { vi: "Gửi lại số đếm", en: "Counts sent again" },
    "staff-checks.end": {
      vi: "Tắt chế độ cán bộ quét thử trên mọi máy",
      en: "Staff mode ended on all devices",
    },
    "letterhead.change": { vi: "Sửa thông tin cơ quan", en: "Letterhead changed" },
    "sign.installed": { vi: "Ghi: gắn biển", en: "Recorded: installed" },
    "sign.inspected": { vi: "Ghi: kiểm tra", en: "Recorded: inspected" },
    "sign.repaired": { vi: "Ghi: sửa", en: "Recorded: repaired" },
    "sign.replaced": { vi: "Ghi: thay", en: "Recorded: replaced" },
    "sign.retired": { vi: "Ghi: gỡ biển", en: "Recorded: retired" },
    "sign.correct": { vi: "Bỏ việc ghi nhầm", en: "Mistake struck out" },
    "records.change": { vi: "Thay đổi dữ liệu", en: "Records changed" },
    "records.undo": { vi: "Hoàn tác thay đổi dữ liệu", en: "Change of records undone" },
  } as Record<string, Record<Language, string>>,
  subjects: {
    official: { vi: "Cán bộ", en: "Official" },
    tallies: { vi: "Các bộ đếm", en: "All tallies" },
    "staff-checks": terms.staffChecks,
    letterhead: { vi: "Thông tin cơ quan trên văn bản", en: "Letterhead" },
    report: { vi: "Phản ánh số", en: "Report no." },
    "code-report": { vi: "Phản ánh về mã, số", en: "Report of a code no." },
    sign: { vi: "Biển", en: "Sign" },
    order: { vi: "Đơn đặt biển số", en: "Order no." },
    "change-set": { vi: "Đợt thay đổi", en: "Change set" },
  } as Record<string, Record<Language, string>>,
  /** Fields that the audit keeps of what is no record. */
  fields: {
    role: { vi: "Vai trò", en: "Role" },
    state: { vi: "Xử lý", en: "State" },
    step: { vi: "Bước xử lý", en: "Step" },
    status: { vi: "Tình trạng", en: "Status" },
    kind: { vi: "Việc", en: "What" },
    day: { vi: "Ngày", en: "Day" },
    outcome: { vi: "Kết quả kiểm tra", en: "What the inspection found" },
    note: { vi: "Ghi chú", en: "Note" },
    signs: { vi: "Số biển", en: "Signs" },
    ...orderWords,
    ...letterheadWords,
  } as Record<string, Record<Language, string>>,
  /** What the audit keeps of a change set, which the history tells field by field. */
  setFields: {
    what: { vi: "Cách thay đổi", en: "How" },
    records: { vi: "Số bản ghi", en: "Records" },
    undoes: { vi: "Hoàn tác đợt", en: "Undoes change set" },
  } as Record<string, Record<Language, string>>,
  roles: {
    viewer: { vi: "Xem", en: "Viewer" },
    auditor: { vi: "Kiểm tra", en: "Auditor" },
    editor: { vi: "Biên tập", en: "Editor" },
    admin: { vi: "Quản trị", en: "Administrator" },
  } as Record<string, Record<Language, string>>,
});
