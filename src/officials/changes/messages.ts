import type { Language } from "../../city.ts";
import type { Reason } from "../../records/changes/undo/verdicts.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: { vi: "Lịch sử thay đổi", en: "History of changes" },
  of: {
    vi: (name: string) => `Lịch sử: ${name}`,
    en: (name: string) => `History: ${name}`,
  },
  intro: {
    vi: "Ai đã thay đổi gì, khi nào: vai trò của cán bộ, phản ánh của người dân và dữ liệu của thành phố. Thời điểm theo giờ của thành phố.",
    en: "Who changed what, and when: roles of officials, citizens' reports and the city's records. Times are the city's own.",
  },
  none: { vi: "Không có thay đổi nào.", en: "No changes." },
  noneYet: {
    vi: "Chưa có thay đổi nào. Mỗi lần sửa dữ liệu, chuyển phản ánh hoặc cấp vai trò sẽ được ghi ở đây.",
    en: "No changes yet. Every edit of a record, move of a report and role that is given will stand here.",
  },
  filter: {
    kind: { vi: "Về", en: "About" },
    all: { vi: "Tất cả", en: "Everything" },
    people: { vi: "Vai trò của cán bộ", en: "Officials' roles" },
    reports: terms.reports,
    official: { vi: "Cán bộ (e-mail)", en: "Official (e-mail)" },
    from: { vi: "Từ ngày", en: "From" },
    to: { vi: "Đến ngày", en: "To" },
    apply: { vi: "Lọc", en: "Filter" },
    clear: { vi: "Bỏ lọc", en: "Show everything" },
    wrongDay: {
      vi: (text: string) => `"${text}" không phải là ngày: cần dạng 2026-11-26.`,
      en: (text: string) => `"${text}" is no day: it takes the form 2026-11-26.`,
    },
    wrongKind: {
      vi: (text: string, kinds: string) => `kind = "${text}": cần ${kinds}.`,
      en: (text: string, kinds: string) => `kind = "${text}": it takes ${kinds}.`,
    },
    wrongSubject: {
      vi: (text: string) => `subject = "${text}": cần dạng "street 12" hoặc "sign 7K3M9X".`,
      en: (text: string) => `subject = "${text}": it takes the form "street 12" or "sign 7K3M9X".`,
    },
  },
  older: { vi: "Cũ hơn", en: "Older" },
  more: { vi: "Xem tiếp", en: "Next" },
  first: { vi: "Về đầu danh sách", en: "Back to the first page" },
  made: { vi: "mới", en: "new" },
  toReport: { vi: "Xem phản ánh", en: "See the report" },
  records: {
    vi: (n: string) => `${n} bản ghi`,
    en: (n: string) => (n === "1" ? "1 record" : `${n} records`),
  },
  set: { vi: (id: string) => `Đợt thay đổi ${id}`, en: (id: string) => `Change set ${id}` },
  undoes: {
    vi: (id: string) => `hoàn tác đợt ${id}`,
    en: (id: string) => `undoes change set ${id}`,
  },
  undoneBy: {
    vi: (id: string) => `đã được hoàn tác bằng đợt ${id}`,
    en: (id: string) => `undone by change set ${id}`,
  },
  file: { vi: (name: string) => `từ tệp ${name}`, en: (name: string) => `from the file ${name}` },
  notApplied: {
    vi: "Đợt này chưa được áp dụng: chưa có gì thay đổi.",
    en: "This change set was not applied: nothing has changed.",
  },
  changed: { vi: "Đã thay đổi", en: "What changed" },
  whole: { vi: "xem toàn văn", en: "whole text" },
  undo: {
    title: { vi: "Hoàn tác đợt này", en: "Undo this change set" },
    intro: {
      vi: "Hoàn tác không xóa gì: giá trị cũ được ghi lại, bản ghi mới được ngừng dùng, biển mới được gỡ. Lịch sử giữ cả hai lần.",
      en: "Nothing is deleted: old values are written back, what was new is withdrawn, new signs are retired. The history keeps both.",
    },
    reversed: {
      vi: (n: string) => `Sẽ được hoàn tác: ${n}`,
      en: (n: string) => `To be reversed: ${n}`,
    },
    kept: {
      vi: (n: string) => `Giữ nguyên vì có người đã sửa sau đó: ${n}`,
      en: (n: string) => `Kept, because somebody has changed them since: ${n}`,
    },
    impossible: {
      vi: (n: string) => `Không hoàn tác được: ${n}`,
      en: (n: string) => `Cannot be reversed: ${n}`,
    },
    button: {
      vi: (n: string) => `Hoàn tác ${n} bản ghi`,
      en: (n: string) => (n === "1" ? "Reverse 1 record" : `Reverse ${n} records`),
    },
    madeHere: { vi: "do đợt này tạo ra", en: "made by this change set" },
    changedBy: {
      vi: (official: string, at: string) => `${official} đã sửa lúc ${at}`,
      en: (official: string, at: string) => `changed by ${official} at ${at}`,
    },
    reasons: {
      "changed-since": { vi: "đã được sửa sau đó", en: "changed since" },
      "has-signs": {
        vi: "đường này có biển vẫn còn dùng",
        en: "the street has signs that stay",
      },
      "in-use": {
        vi: "có bản ghi khác đang dẫn đến nó",
        en: "other records that stay lead to it",
      },
      "no-first-day": {
        vi: "phường này không có ngày bắt đầu hiệu lực nên không thể kết thúc vào ngày đó",
        en: "the ward has no first day, so it cannot be ended on that day",
      },
    } satisfies Record<Reason, Record<Language, string>>,
    others: {
      vi: (n: string) => `… và ${n} bản ghi nữa`,
      en: (n: string) => `… and ${n} more`,
    },
    nothing: {
      vi: "Không có bản ghi nào của đợt này hoàn tác được.",
      en: "None of its records can be reversed.",
    },
    onlyOwn: {
      vi: "Đây là đợt thay đổi của người khác: chỉ người đó (vai trò biên tập) hoặc quản trị hoàn tác được.",
      en: "Somebody else made this change set: only they, as an editor, or an administrator can undo it.",
    },
    done: {
      vi: (n: string, id: string) => `Đã hoàn tác ${n} bản ghi của đợt ${id}.`,
      en: (n: string, id: string) =>
        `${n === "1" ? "1 record" : `${n} records`} of change set ${id} reversed.`,
    },
    before: {
      vi: "Đợt này đã được hoàn tác trước đó. Lần này không có gì thay đổi.",
      en: "This change set had been undone before. Nothing was changed this time.",
    },
    changedMeanwhile: {
      vi: "Trong lúc bạn xem, có người đã sửa thêm nên danh sách dưới đây đã khác. Chưa có gì được hoàn tác: hãy xem lại rồi bấm lần nữa.",
      en: "While you were reading, somebody changed more, so the lists below are others now. Nothing was undone: look again, then confirm.",
    },
    nothingToUndo: {
      vi: "Không có gì để hoàn tác: đợt này chưa được áp dụng, hoặc không bản ghi nào hoàn tác được.",
      en: "There was nothing to undo: the change set was not applied, or none of its records can be reversed.",
    },
  },
  export: {
    title: { vi: "Tải toàn bộ", en: "Download all of it" },
    columns: {
      at: { vi: "Thời điểm (giờ thành phố)", en: "When (city time)" },
      official: { vi: "Cán bộ", en: "Official" },
      what: { vi: "Thay đổi", en: "Change" },
      set: { vi: "Đợt thay đổi", en: "Change set" },
      kind: { vi: "Loại", en: "Kind" },
      subject: { vi: "Mã nội bộ", en: "Key" },
      name: { vi: "Tên gọi hiện nay", en: "Name now" },
      field: { vi: "Mục", en: "Field" },
      before: { vi: "Trước", en: "Before" },
      after: { vi: "Sau", en: "After" },
    },
  },
});
