import type { Language } from "../../../city.ts";
import { inBothLanguages } from "../../../web/in-both-languages.ts";
import { letterheadWords } from "../../components/letterhead-words.ts";
import type { LetterheadPart } from "../../queries/letterhead-parts.ts";

export const messages = inBothLanguages({
  title: { vi: "Thông tin cơ quan trên văn bản", en: "Letterhead" },
  about: {
    vi: "Những thông tin này đứng trên văn bản báo cáo tháng (.docx), theo thể thức Nghị định 30/2020/NĐ-CP. Phần để trống sẽ là dòng chấm trên văn bản. Các bản báo cáo tháng đã lập không thay đổi.",
    en: "What the monthly report's document (.docx) says of the office, in the layout of decree 30/2020/NĐ-CP, in Vietnamese. A part that is left empty is a dotted line. Reports already made do not change.",
  },
  parts: letterheadWords,
  hints: {
    superior: {
      vi: "Ví dụ: UBND tỉnh Hưng Yên. Được in hoa, xuống dòng ở chỗ xuống dòng tại đây.",
      en: "Such as UBND tỉnh Hưng Yên; printed in capitals, and in lines as it is here.",
    },
    organisation: {
      vi: "Tên chính thức, đầy đủ. Ví dụ: Sở Văn hóa, Thể thao và Du lịch. Tên dài thì xuống dòng ở chỗ muốn ngắt.",
      en: "The whole official name, such as Sở Văn hóa, Thể thao và Du lịch; a long one in lines as it is to be broken.",
    },
    symbol: {
      vi: "Chữ viết tắt tên cơ quan trong ký hiệu. Ví dụ: SVHTTDL, cho “Số: …/BC-SVHTTDL”",
      en: "The office's abbreviation in the symbol, such as SVHTTDL of “Số: …/BC-SVHTTDL”",
    },
    place: {
      vi: "Đứng trước ngày, tháng, năm. Ví dụ: Hưng Yên",
      en: "Stands before the date, such as Hưng Yên",
    },
    addressees: {
      vi: "Mỗi nơi một dòng; gạch đầu dòng và dấu cuối dòng được tự thêm.",
      en: "A line for each; hyphens and stops are added.",
    },
    copies: {
      vi: "Mỗi nơi một dòng, ngoài “Như trên” và “Lưu: VT”.",
      en: "A line for each, beside “Như trên” and “Lưu: VT”.",
    },
    drafter: {
      vi: "Chữ viết tắt, ghi sau “Lưu: VT”. Ví dụ: QLVH",
      en: "Its abbreviation behind “Lưu: VT”, such as QLVH",
    },
    signerTitle: {
      vi: "Mỗi ý một dòng. Ví dụ: KT. GIÁM ĐỐC, dòng dưới PHÓ GIÁM ĐỐC",
      en: "A line for each, such as KT. GIÁM ĐỐC and below it PHÓ GIÁM ĐỐC",
    },
    signer: {
      vi: "Chỉ ghi họ và tên, không ghi học hàm, học vị.",
      en: "The name alone, without academic titles.",
    },
  } satisfies Record<LetterheadPart, Record<Language, string>>,
  save: { vi: "Lưu", en: "Save" },
  notSaved: {
    vi: "Chưa lưu: hãy xem phần được đánh dấu.",
    en: "Not saved: look at the part that is marked.",
  },
  nothing: {
    vi: "Biểu mẫu gửi lên không có phần nào của thông tin cơ quan.",
    en: "The form holds no part of the letterhead.",
  },
  tooLong: {
    vi: (max: string) => `Dài quá: nhiều nhất ${max} ký tự.`,
    en: (max: string) => `Too long: ${max} characters at most.`,
  },
  changed: {
    vi: (now: string) =>
      `Sau khi bạn mở trang, có người đã sửa phần này thành: ${now || "(để trống)"}. Bấm Lưu lần nữa để thay bằng nội dung của bạn.`,
    en: (now: string) =>
      `Since you opened the page somebody has changed this to: ${now || "(empty)"}. Save again to put yours in its place.`,
  },
  tooManyMarks: { vi: "Có chữ mang quá nhiều dấu.", en: "A letter has too many marks." },
});
