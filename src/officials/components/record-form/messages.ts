import { inBothLanguages } from "../../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  choose: { vi: "(chưa chọn)", en: "(not chosen)" },
  unknown: { vi: "(chưa rõ)", en: "(not known)" },
  optional: { vi: "không bắt buộc", en: "optional" },
  problems: {
    vi: (n: string) => `Chưa lưu được: ${n} chỗ cần sửa`,
    en: (n: string) =>
      n === "1" ? "Not saved: 1 thing to put right" : `Not saved: ${n} things to put right`,
  },
  error: { vi: "Cần sửa:", en: "Error:" },
  hints: {
    text: {
      vi: (max: string) => `Nhiều nhất ${max} ký tự.`,
      en: (max: string) => `At most ${max} characters.`,
    },
    example: {
      vi: (example: string) => `Ví dụ: ${example}`,
      en: (example: string) => `Example: ${example}`,
    },
    range: {
      vi: (min: string, max: string, unit: string) => `Từ ${min} đến ${max}${unit}.`,
      en: (min: string, max: string, unit: string) => `From ${min} to ${max}${unit}.`,
    },
    reference: {
      vi: "Gõ vài chữ của tên rồi chọn trong danh sách.",
      en: "Type some of the name and choose from the list.",
    },
    lines: {
      vi: (max: string) => `Mỗi mục một dòng, nhiều nhất ${max} mục.`,
      en: (max: string) => `One to a line, at most ${max}.`,
    },
    paragraphs: {
      vi: (max: string) =>
        `Giữa hai mục để một dòng trống, nhiều nhất ${max} mục. Mỗi mục có thể viết hai dòng: dòng đầu tiếng Việt, dòng sau tiếng Anh.`,
      en: (max: string) =>
        `A blank line between two items, at most ${max}. An item may have two lines: Vietnamese, then English.`,
    },
    geometry: {
      vi: "Dán GeoJSON (WGS 84) vào đây. Để trống thì giữ nguyên.",
      en: "Paste GeoJSON (WGS 84) here. Leave it blank to keep what is there.",
    },
    address: {
      vi: "Để trống thì chương trình tự đặt theo tên.",
      en: "Leave it blank to have it made from the name.",
    },
  },
  hasGeometry: { vi: "Đã có tuyến trên bản đồ.", en: "There is a line on the map." },
  noGeometry: { vi: "Chưa có tuyến trên bản đồ.", en: "There is no line on the map yet." },
  hasOutline: { vi: "Đã có ranh giới.", en: "There is an outline." },
  noOutline: { vi: "Chưa có ranh giới.", en: "There is no outline yet." },
  eraseOutline: { vi: "Xóa ranh giới đang có", en: "Take the outline away" },
  eraseGeometry: { vi: "Xóa tuyến đang có", en: "Take the line away" },
  formerWards: {
    vi: (names: string) => `Vẫn giữ các phường trước đây: ${names}.`,
    en: (names: string) => `Former wards are kept: ${names}.`,
  },
  noWards: {
    vi: "Chưa có phường nào trong dữ liệu. Có thể nhập đường trước rồi chọn phường sau.",
    en: "There are no wards yet. The street can be entered now and its wards chosen later.",
  },
  none: { vi: "chưa có", en: "none" },
  line: { vi: "có tuyến trên bản đồ", en: "a line on the map" },
  outline: { vi: "có ranh giới", en: "an outline" },
});
