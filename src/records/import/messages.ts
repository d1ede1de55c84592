import type { Language } from "../../city.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import type { AnyField } from "../fields.ts";
import { problemSentence } from "../problem-sentences/sentence.ts";
import type { Problem } from "../problems.ts";
import { en, quoted, vi } from "./sentence-parts.ts";

/** What `records/import/` itself says, and what several of its folders say. */
export const messages = inBothLanguages({
  refused: {
    tooManyRows: {
      vi: (max: number) => `Bảng có hơn ${vi(max)} dòng. Hãy chia thành nhiều tệp.`,
      en: (max: number) => `The table has more than ${en(max)} rows. Split it into several files.`,
    },
    damaged: {
      vi: "Tệp bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại thành XLSX rồi gửi tệp mới.",
      en: "The file is damaged. Open it in Excel, save it as XLSX and send the new file.",
    },
    notText: {
      vi: "Tệp không phải bảng tính, cũng không phải văn bản. Hãy mở bằng chương trình đã tạo ra nó và lưu thành XLSX hoặc CSV UTF-8.",
      en: "The file is neither a spreadsheet nor text. Open it in the program that made it and save it as XLSX or CSV UTF-8.",
    },
    blank: {
      vi: "Tệp chỉ có ô trống. Hãy kiểm tra lại tệp đã chọn.",
      en: "The file has blank cells only. Check which file was chosen.",
    },
    onlyHeader: {
      vi: "Bảng chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào. Hãy kiểm tra lại tệp đã chọn.",
      en: "The table has a header and no rows. Check which file was chosen.",
    },
    noTable: {
      vi: (start: string) =>
        `Không tìm thấy bảng có dòng tiêu đề như “Tên đường”, “Điểm đầu”, “Chiều dài” (tệp bắt đầu bằng “${start}”). Hãy thêm dòng tiêu đề, hoặc chép bảng sang Excel và lưu thành XLSX.`,
      en: (start: string) =>
        `No table was found with headings such as “Tên đường”, “Điểm đầu”, “Chiều dài” (the file begins with “${start}”). Add a line of headings, or copy the table into Excel and save it as XLSX.`,
    },
    onlyHidden: {
      vi: (sheets: readonly string[]) =>
        `Chỉ trang tính ẩn mới có bảng: ${quoted(sheets)}. Hãy chọn trang tính, hoặc bỏ ẩn rồi gửi lại.`,
      en: (sheets: readonly string[]) =>
        `Only hidden sheets have a table: ${quoted(sheets)}. Choose the sheet, or unhide it and send the file again.`,
    },
    noSheet: {
      vi: (number: number, count: number) =>
        `Không có trang tính số ${number}; tệp có ${count} trang tính. Hãy chọn lại.`,
      en: (number: number, count: number) =>
        `There is no sheet ${number}; the file has ${count}. Choose another.`,
    },
  },
  asks: {
    struckOut: {
      vi: "Dòng này bị gạch ngang. Vẫn nhập?",
      en: "This row is struck out. Import it all the same?",
    },
    surplus: {
      vi: (text: string) => `“${text}” nằm ở cột không có tiêu đề. Bỏ qua?`,
      en: (text: string) => `“${text}” stands in a column without a heading. Leave it out?`,
    },
    confirm: {
      vi: (name: string) => `“${name}” được đọc từ đoạn văn. Các giá trị đúng chưa?`,
      en: (name: string) => `“${name}” was read out of a sentence. Are its values right?`,
    },
  },
  remarks: {
    line: { vi: "Dòng", en: "Row" },
    remarks: { vi: "Nhận xét", en: "Remarks" },
  },
  /** What reading a value by its field finds wrong (`records/problems.ts`), with what was typed. */
  problem: {
    vi: (problem: Problem, typed: string, field?: AnyField) => told(problem, typed, field, "vi"),
    en: (problem: Problem, typed: string, field?: AnyField) => told(problem, typed, field, "en"),
  },
  wrong: {
    cellError: {
      vi: (text: string) => `Ô này báo lỗi ${text} trong Excel. Hãy sửa công thức.`,
      en: (text: string) => `Excel says ${text} in this cell. Mend the formula.`,
    },
    outsideVietNam: {
      vi: (latitude: number, longitude: number) =>
        `Tọa độ ${latitude}, ${longitude} nằm ngoài Việt Nam.`,
      en: (latitude: number, longitude: number) => `${latitude}, ${longitude} is outside Viet Nam.`,
    },
    metres: {
      vi: "Tọa độ tính bằng mét (VN-2000). Hãy đổi sang WGS 84, kinh độ và vĩ độ.",
      en: "The coordinates are metres (VN-2000). Convert them to WGS 84 longitude and latitude.",
    },
  },
  notes: {
    converted: {
      vi: (from: string) =>
        `Chữ trong tệp viết bằng ${from.replace("read as", "đọc nhầm thành")}; đã chuyển sang Unicode.`,
      en: (from: string) =>
        `The letters of the file were in ${from}; they were converted to Unicode.`,
    },
    hiddenRow: {
      vi: "Dòng này đang bị ẩn trong bảng tính, vẫn được đọc.",
      en: "The workbook hides this row; it was read all the same.",
    },
    otherSheets: {
      vi: (sheets: readonly string[]) => `Các trang tính khác cũng có bảng: ${quoted(sheets)}.`,
      en: (sheets: readonly string[]) => `Other sheets have a table as well: ${quoted(sheets)}.`,
    },
    notInFile: {
      vi: (count: number) =>
        `${vi(count)} đường của thành phố không có trong tệp; các đường đó được giữ nguyên.`,
      en: (count: number) =>
        `${en(count)} streets of the city are not in the file; they stay as they are.`,
    },
    skipped: {
      section: {
        vi: (text: string) => `Dòng tiêu đề nhóm: “${text}”.`,
        en: (text: string) => `Heading of a section: “${text}”.`,
      },
      total: {
        vi: (text: string) => `Bỏ qua dòng tổng: “${text}”.`,
        en: (text: string) => `A total, left out: “${text}”.`,
      },
      footnote: {
        vi: (text: string) => `Bỏ qua dòng chú thích: “${text}”.`,
        en: (text: string) => `A note, left out: “${text}”.`,
      },
    },
  },
});

function told(
  problem: Problem,
  typed: string,
  field: AnyField | undefined,
  language: Language,
): string {
  const text = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
  return `“${text}”: ${problemSentence(problem, language, field?.value.limits.choices)}`;
}
