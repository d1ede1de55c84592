import { inBothLanguages } from "../../../web/in-both-languages.ts";
import { messages as places } from "../../places/messages.ts";
import type { PlaceProblem } from "../../places/pasted-place.ts";
import { en, quoted, vi } from "../sentence-parts.ts";

/** What is asked, wrong and noted in a single cell. */
export const messages = inBothLanguages({
  asks: {
    severalStreets: {
      vi: (names: readonly string[]) =>
        `Dòng này có ${names.length} đường: ${quoted(names)}. Tách thành ${names.length} đường?`,
      en: (names: readonly string[]) =>
        `This row names ${names.length} streets: ${quoted(names)}. Split it into ${names.length}?`,
    },
    noName: {
      vi: (typed: string) => `“${typed}” không phải tên đường. Tên đường là gì?`,
      en: (typed: string) => `“${typed}” is no name. What is the street called?`,
    },
    lengthened: {
      vi: (name: string, street: string) =>
        `“${name}” là tên đầy đủ, hay là đường “${street}” được kéo dài?`,
      en: (name: string, street: string) =>
        `Is “${name}” the whole name, or is “${street}” being lengthened?`,
    },
    brackets: {
      vi: (outside: string, inside: string) =>
        `Tên đường là “${outside}”, còn “${inside}” là ghi chú?`,
      en: (outside: string, inside: string) => `Is the name “${outside}”, and “${inside}” a note?`,
    },
    dateForName: {
      vi: (typed: string, name: string) =>
        `“${typed}” có lẽ do Excel đổi tên thành ngày. Tên đường là “${name}”?`,
      en: (typed: string, name: string) =>
        `Excel may have made a date of the name: “${typed}”. Is the street called “${name}”?`,
    },
    ambiguousNumber: {
      vi: (typed: string, grouped: number, decimal: number) =>
        `“${typed}” là ${vi(grouped)} m hay ${vi(decimal)} m?`,
      en: (typed: string, grouped: number, decimal: number) =>
        `Is “${typed}” ${en(grouped)} m or ${en(decimal)} m?`,
    },
    about: {
      vi: (typed: string, value: number | null) =>
        value === null ? `“${typed}” là bao nhiêu mét?` : `“${typed}” ghi là ${vi(value)} m?`,
      en: (typed: string, value: number | null) =>
        value === null ? `How many metres are “${typed}”?` : `Is “${typed}” to be ${en(value)} m?`,
    },
    halfMetres: {
      vi: (typed: string, value: number | null) =>
        value === null ? `“${typed}” là bao nhiêu mét?` : `“${typed}” là ${vi(value)} m?`,
      en: (typed: string, value: number | null) =>
        value === null ? `How many metres are “${typed}”?` : `Is “${typed}” ${en(value)} m?`,
    },
    fromPlaces: {
      vi: (typed: string, value: number) =>
        `“${typed}” là lý trình. Chiều dài là hiệu của hai lý trình, ${vi(value)} m?`,
      en: (typed: string, value: number) =>
        `“${typed}” are kilometre posts. Is the length what lies between, ${en(value)} m?`,
    },
    severalNumbers: {
      vi: (typed: string) => `“${typed}” có nhiều số hoặc có chữ. Ghi bao nhiêu mét?`,
      en: (typed: string) => `“${typed}” has several numbers, or words. How many metres is it?`,
    },
    wordsBehind: {
      vi: (typed: string, value: number) => `“${typed}”: ghi ${vi(value)} m và bỏ phần chữ?`,
      en: (typed: string, value: number) => `“${typed}”: keep ${en(value)} m without the words?`,
    },
    notPlain: {
      vi: (typed: string) => `“${typed}” không phải một con số. Ghi bao nhiêu mét?`,
      en: (typed: string) => `“${typed}” is no plain number. How many metres is it?`,
    },
    zero: {
      vi: "Ghi 0 mét. Có phải là chưa có số liệu?",
      en: "This says 0 metres. Is the figure missing?",
    },
    negative: {
      vi: (typed: string) => `“${typed}” là số âm. Số đúng là bao nhiêu?`,
      en: (typed: string) => `“${typed}” is negative. What is it?`,
    },
    tooSmall: {
      length: {
        vi: (value: number) => `Đường chỉ dài ${vi(value)} m. Số này đúng chưa, hay tính bằng km?`,
        en: (value: number) =>
          `The street is only ${en(value)} m long. Is that right, or is it km?`,
      },
      width: {
        vi: (value: number) => `Đường chỉ rộng ${vi(value)} m. Số này đúng chưa?`,
        en: (value: number) => `The street is only ${en(value)} m wide. Is that right?`,
      },
    },
    tooLarge: {
      length: {
        vi: (value: number) => `Đường dài ${vi(value)} m, dài hơn thường lệ. Số này đúng chưa?`,
        en: (value: number) =>
          `The street is ${en(value)} m long, longer than usual. Is that right?`,
      },
      width: {
        vi: (value: number) => `Đường rộng ${vi(value)} m, rộng hơn thường lệ. Số này đúng chưa?`,
        en: (value: number) =>
          `The street is ${en(value)} m wide, wider than usual. Is that right?`,
      },
    },
    likeFormula: {
      vi: (text: string) => `“${text}” trông như công thức. Giữ nguyên văn như chữ?`,
      en: (text: string) => `“${text}” looks like a formula. Keep it as text?`,
    },
    controls: {
      vi: (text: string) => `Đã bỏ ký tự điều khiển. “${text}” đúng chưa?`,
      en: (text: string) => `Control characters were taken out. Is “${text}” right?`,
    },
    falseD: {
      vi: (text: string) => `Đã thay chữ Ð của bảng chữ khác bằng chữ Đ. “${text}” đúng chưa?`,
      en: (text: string) => `The Ð of another alphabet was replaced by Đ. Is “${text}” right?`,
    },
    pictograph: {
      vi: (text: string) => `“${text}” có biểu tượng. Giữ hay bỏ?`,
      en: (text: string) => `“${text}” has a pictograph. Keep it or take it out?`,
    },
  },
  wrong: {
    place: {
      vi: (problem: PlaceProblem) => places.vi.placeProblems[problem],
      en: (problem: PlaceProblem) => places.en.placeProblems[problem],
    },
    tooLarge: {
      vi: (typed: string, max: number) => `“${typed}” lớn hơn ${vi(max)} m.`,
      en: (typed: string, max: number) => `“${typed}” is more than ${en(max)} m.`,
    },
    notCoordinates: {
      vi: (typed: string) => `Không đọc được tọa độ “${typed}”. Ví dụ đúng: 20.4471 và 106.3301.`,
      en: (typed: string) => `“${typed}” are no coordinates. An example: 20.4471 and 106.3301.`,
    },
  },
  notes: {
    rounded: {
      vi: (typed: string, value: number) => `“${typed}” được làm tròn thành ${vi(value)} m.`,
      en: (typed: string, value: number) => `“${typed}” is rounded to ${en(value)} m.`,
    },
    unseen: { vi: "Đã bỏ ký tự không nhìn thấy.", en: "Invisible characters were taken out." },
    linesJoined: { vi: "Đã nối các dòng trong ô.", en: "The lines of the cell were joined." },
    keptAsText: { vi: "Giữ nguyên văn như chữ.", en: "Kept as text." },
    axesSwapped: {
      vi: (latitude: number, longitude: number) =>
        `Vĩ độ và kinh độ bị đổi chỗ: đọc là ${latitude}, ${longitude}.`,
      en: (latitude: number, longitude: number) =>
        `Latitude and longitude had changed places: read as ${latitude}, ${longitude}.`,
    },
    viewOnly: { vi: places.vi.viewOnly, en: places.en.viewOnly },
    fromMapAddress: {
      vi: "Tọa độ lấy từ địa chỉ bản đồ.",
      en: "The coordinates are from a map's address.",
    },
  },
});
