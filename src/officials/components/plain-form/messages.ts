import { inBothLanguages } from "../../../web/in-both-languages.ts";

/** What a plain form of a record says. */
export const messages = inBothLanguages({
  save: { vi: "Lưu", en: "Save" },
  mend: {
    vi: "Chưa lưu: hãy sửa các mục được đánh dấu dưới đây.",
    en: "Not saved: mend what is marked below.",
  },
  nothing: { vi: "Chưa có gì thay đổi.", en: "Nothing has changed." },
  keep: {
    vi: "Để trống nếu giữ nguyên như hiện có.",
    en: "Leave this empty to keep what is there.",
  },
  erase: { vi: "Xóa nội dung hiện có", en: "Take away what is there" },
  none: { vi: "(không có)", en: "(none)" },
  conflict: {
    vi: (official: string, at: string) =>
      `Chưa lưu: trong lúc bạn sửa, ${official} đã sửa cùng mục (lúc ${at}). Điều bạn nhập vẫn còn dưới đây; bấm Lưu lần nữa nếu muốn thay giá trị của họ.`,
    en: (official: string, at: string) =>
      `Not saved: while you were editing, ${official} changed the same field (at ${at}). What you typed is still below; save again to replace theirs.`,
  },
  theirs: {
    vi: (value: string) => `Hiện đang là: ${value}`,
    en: (value: string) => `It is now: ${value}`,
  },
});
