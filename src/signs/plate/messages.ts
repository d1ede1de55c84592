import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  /** What stands on plates, each in both languages. */
  printed: {
    /** Broken where a narrow column breaks it. */
    caption: {
      vi: ["Quét mã để xem", "thông tin tên đường"],
      en: ["Scan to read about", "this street name"],
    },
    /** On the plate of a sign that has been taken down. */
    retired: { vi: "BIỂN ĐÃ GỠ", en: "Retired sign" },
  },
  /** Why a plate cannot be drawn as asked, and what would be right. */
  refused: {
    format: {
      vi: (right: string) => `format: cần là một trong các cỡ ${right}.`,
      en: (right: string) => `format: must be one of ${right}.`,
    },
    bleed: {
      vi: (max: number) => `bleed: cần là số milimét từ 0 đến ${max}, ví dụ 3 hoặc 2.5.`,
      en: (max: number) => `bleed: must be millimetres from 0 to ${max}, such as 3 or 2.5.`,
    },
    marks: {
      vi: "marks: cần là 1 (có dấu cắt) hoặc 0.",
      en: "marks: must be 1 (with cut marks) or 0.",
    },
    radius: {
      vi: (max: number, format: string) =>
        `radius: bán kính góc của cỡ ${format} cần là số milimét từ 0 đến ${max}.`,
      en: (max: number, format: string) =>
        `radius: the corner radius of ${format} must be millimetres from 0 to ${max}.`,
    },
    hole: {
      vi: (max: number, format: string) =>
        `hole: đường kính lỗ của cỡ ${format} cần là số milimét từ 0 (không có lỗ) đến ${max}.`,
      en: (max: number, format: string) =>
        `hole: the diameter of holes in ${format} must be millimetres from 0 (none) to ${max}.`,
    },
    quantity: {
      vi: (max: number) => `quantity: cần là số tấm cho mỗi biển, từ 1 đến ${max}.`,
      en: (max: number) => `quantity: must be how many plates of each sign, from 1 to ${max}.`,
    },
    files: {
      vi: (right: string) => `files: cần là một trong ${right}.`,
      en: (right: string) => `files: must be one of ${right}.`,
    },
    layers: {
      vi: "layers: cần là all (mọi lớp) hoặc artwork (chỉ phần in).",
      en: "layers: must be all, or artwork (what is printed).",
    },
    ids: {
      vi: "ids: cần là plain hoặc code (thêm mã biển sau mỗi id).",
      en: "ids: must be plain, or code (the sign's code behind each id).",
    },
    hostTooLong: {
      vi: (length: number, longest: number, panel: number) =>
        `Địa chỉ in trên biển có ${length} ký tự; trên ô ${panel} mm chỉ tối đa ${longest} ký tự thì mã mới còn đọc được. Hãy chọn cỡ biển lớn hơn hoặc tên miền ngắn hơn.`,
      en: (length: number, longest: number, panel: number) =>
        `The printed address has ${length} characters; on a panel of ${panel} mm at most ${longest} stay readable. Choose a larger format or a shorter host name.`,
    },
    textTooLong: {
      vi: (text: string) => `“${text}” quá dài so với cỡ biển này. Hãy chọn cỡ biển lớn hơn.`,
      en: (text: string) => `“${text}” is too long for this format. Choose a larger one.`,
    },
    letterMissing: {
      vi: (character: string) =>
        `Tên đường có ký tự “${character}”, không thuộc bộ chữ của biển. Hãy sửa tên đường.`,
      en: (character: string) =>
        `The street's name has the character “${character}”, which the plate's letters lack. Correct the name.`,
    },
  },
});
