import { inBothLanguages } from "../../../web/in-both-languages.ts";

/** What a form that is saved in one step says. */
export const messages = inBothLanguages({
  save: { vi: "Lưu", en: "Save" },
  nothing: { vi: "Chưa có gì thay đổi.", en: "Nothing has changed." },
  conflict: {
    vi: (official: string, at: string) =>
      `Chưa lưu: trong lúc bạn sửa, ${official} đã sửa cùng mục (lúc ${at}). Điều bạn nhập vẫn còn dưới đây; hãy lưu lần nữa nếu muốn thay giá trị của họ.`,
    en: (official: string, at: string) =>
      `Not saved: while you were editing, ${official} changed the same field (at ${at}). What you typed is still below; save again to replace theirs.`,
  },
  theirs: {
    vi: (field: string, value: string) => `${field} hiện là: ${value}.`,
    en: (field: string, value: string) => `${field} is now: ${value}.`,
  },
});
