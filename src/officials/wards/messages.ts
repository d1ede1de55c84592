import type { Language } from "../../city.ts";
import type { PlanProblem } from "../../records/redrawing/plan.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";

export const messages = inBothLanguages({
  title: { vi: "Phường", en: "Wards" },
  states: {
    "in force": { vi: "Đang có hiệu lực", en: "In force" },
    coming: { vi: "Sắp có hiệu lực", en: "Coming" },
    former: { vi: "Hết hiệu lực", en: "Former" },
  },
  empty: {
    vi: "Chưa có phường nào. Hãy thêm từng phường, kèm ranh giới nếu có.",
    en: "There are no wards yet. Add them one by one, with the outlines where you have them.",
  },
  code: { vi: "Mã", en: "Code" },
  name: { vi: "Tên", en: "Name" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến hết ngày trước", en: "Until the day before" },
  streets: { vi: "Đường", en: "Streets" },
  became: { vi: "Nhập vào", en: "Became" },
  actions: { vi: "Thao tác", en: "Actions" },
  add: { vi: "Thêm phường", en: "Add a ward" },
  editing: { vi: (name: string) => `Sửa: ${name}`, en: (name: string) => `Edit: ${name}` },
  redraw: { vi: "Sắp xếp lại phường", en: "Redraw wards" },
  redrawing: {
    intro: {
      vi: "Dán bảng sắp xếp: mã cũ, mã mới, ngày có hiệu lực, toàn bộ hay một phần; hoặc bảng của Cục Thống kê như nguyên bản. Trước khi áp dụng, trang tiếp theo cho xem mọi thay đổi; chưa có gì được lưu.",
      en: "Paste the table: old code, new code, first day, whole or part; or the state's own table as it is. The next page shows all that would change before anything is saved.",
    },
    example: {
      vi: "12445,12452,2027-01-01,một phần",
      en: "12445,12452,2027-01-01,part",
    },
    table: { vi: "Bảng sắp xếp", en: "Table" },
    file: {
      vi: "Hoặc chọn tệp CSV (được đưa vào ô trên)",
      en: "Or choose a CSV (it fills the box above)",
    },
    day: {
      vi: "Ngày có hiệu lực, cho các dòng không ghi ngày",
      en: "First day, for rows that give none",
    },
    outlines: {
      vi: "Ranh giới phường mới (không bắt buộc): GeoJSON FeatureCollection, mỗi phần có thuộc tính code",
      en: "Outlines of new wards (optional): a GeoJSON FeatureCollection whose features have a property code",
    },
    wrongOutlines: {
      vi: "Không đọc được ranh giới: cần một FeatureCollection, mỗi phần có thuộc tính code là mã phường và hình là Polygon hoặc MultiPolygon.",
      en: "The outlines cannot be read: they take a FeatureCollection whose features have a ward's code as their property code and are Polygons or MultiPolygons.",
    },
    show: { vi: "Xem trước", en: "Show what would change" },
    showAgain: { vi: "Xem trước lại", en: "Show again" },
    other: { vi: "Sửa bảng", en: "Change the table" },
    wrong: { vi: "Bảng có chỗ cần sửa", en: "The table needs mending" },
    line: { vi: (n: string) => `Dòng ${n}`, en: (n: string) => `Row ${n}` },
    problems: {
      "no-columns": {
        vi: () => "Không thấy cột mã mới. Cần các cột Mã cũ, Mã mới, Có hiệu lực từ, Phần.",
        en: () => "There is no column of new codes. It takes Old code, New code, From, Part.",
      },
      "no-rows": { vi: () => "Bảng không có dòng nào.", en: () => "The table has no rows." },
      "too-many-rows": {
        vi: () => "Bảng quá dài: chỉ cần các dòng về thành phố này.",
        en: () => "The table is too long: the rows about this city are enough.",
      },
      code: {
        vi: (cell: string) => `"${cell}" không phải là mã phường (năm chữ số).`,
        en: (cell: string) => `"${cell}" is no code of a ward (five digits).`,
      },
      day: {
        vi: (cell: string) => `"${cell}" không phải là ngày: cần dạng 2027-01-01 hoặc 1/1/2027.`,
        en: (cell: string) => `"${cell}" is no day: it takes the form 2027-01-01 or 1/1/2027.`,
      },
      "no-day": {
        vi: () => "Không có ngày. Hãy ghi trong bảng hoặc nhập ngày ở dưới.",
        en: () => "There is no day. Write it in the table, or enter one below.",
      },
      part: {
        vi: (cell: string) => `"${cell}": cần "toàn bộ" hoặc "một phần".`,
        en: (cell: string) => `"${cell}": it takes "whole" or "part".`,
      },
    },
    planProblems: {
      "no-name": {
        vi: (code: string) => `Phường mới ${code} chưa có tên: hãy thêm cột Tên mới.`,
        en: (code: string) => `The new ward ${code} has no name: add a column New name.`,
      },
      "two-names": {
        vi: (code: string) => `Phường mới ${code} có hai tên khác nhau trong bảng.`,
        en: (code: string) => `The new ward ${code} has two names in the table.`,
      },
      "two-days": {
        vi: (code: string) => `Phường cũ ${code} có hai ngày khác nhau trong bảng.`,
        en: (code: string) => `The old ward ${code} has two days in the table.`,
      },
      "whole-and-more": {
        vi: (code: string) => `Phường cũ ${code} vừa nhập toàn bộ vừa nhập vào nơi khác.`,
        en: (code: string) =>
          `The old ward ${code} goes as a whole to one ward and to another too.`,
      },
    } satisfies Record<PlanProblem["problem"], Record<Language, (code: string) => string>>,
    nothing: {
      vi: "Bảng không thay đổi gì ở thành phố này: không dòng nào nói về phường đang có trong dữ liệu.",
      en: "The table changes nothing in this city: no row is about a ward in its records.",
    },
    preview: { vi: "Những gì sẽ thay đổi", en: "What would change" },
    made: { vi: "Phường mới", en: "New wards" },
    madeOf: {
      vi: (name: string, code: string, day: string) => `${name} (${code}), từ ${day}: gồm`,
      en: (name: string, code: string, day: string) => `${name} (${code}), from ${day}: of`,
    },
    noOutline: {
      vi: "chưa có ranh giới; biển được tính theo phường của đường",
      en: "no outline; signs count by their street's ward",
    },
    ended: { vi: "Phường hết hiệu lực", en: "Wards that end" },
    endedOn: {
      vi: (name: string, code: string, day: string) =>
        `${name} (${code}), đến hết ngày trước ${day}`,
      en: (name: string, code: string, day: string) =>
        `${name} (${code}), until the day before ${day}`,
    },
    moved: {
      vi: (n: string) => `Đường tự chuyển theo (nhập toàn bộ): ${n}`,
      en: (n: string) => `Streets that move by themselves (whole wards): ${n}`,
    },
    questions: {
      vi: (n: string) => `Đường cần chọn (nhập một phần): ${n}`,
      en: (n: string) => `Streets to decide (divided wards): ${n}`,
    },
    questionsNote: {
      vi: "Mỗi đường chọn một hoặc nhiều phường mới. Nơi có ranh giới và tuyến đường thì đã chọn sẵn.",
      en: "Choose one or more new wards for each street. Where outline and line are known it is chosen already.",
    },
    was: { vi: (ward: string) => `trước ở ${ward}`, en: (ward: string) => `now in ${ward}` },
    held: { vi: "theo ranh giới", en: "by the outline" },
    elsewhere: {
      vi: (n: string) =>
        `${n} dòng về nơi khác, không có trong dữ liệu của thành phố, được bỏ qua.`,
      en: (n: string) =>
        n === "1"
          ? "1 row is about a ward that the city does not have, and is left out."
          : `${n} rows are about wards that the city does not have, and are left out.`,
    },
    unchanged: {
      vi: (n: string) => `${n} dòng không thay đổi gì.`,
      en: (n: string) => (n === "1" ? "1 row changes nothing." : `${n} rows change nothing.`),
    },
    figures: { vi: "Số biển theo phường", en: "Signs by ward" },
    figuresNote: {
      vi: "Lượt quét theo phường được tính theo phường có hiệu lực vào ngày cuối của kỳ, nên số của kỳ vắt qua ngày sắp xếp nằm cả ở phường mới. Cộng lại luôn bằng số của thành phố.",
      en: "Scans by ward go by the wards in force on a period's last day, so that a period across the day of redrawing is told by the new wards. They always add up to the city's.",
    },
    ward: { vi: "Phường", en: "Ward" },
    before: { vi: (day: string) => `Ngày ${day}`, en: (day: string) => `On ${day}` },
    noWard: { vi: "(không rõ phường)", en: "(no ward known)" },
    total: { vi: "Cả thành phố", en: "Whole city" },
    apply: { vi: "Áp dụng", en: "Apply" },
    applyNote: {
      vi: "Tất cả được lưu thành một đợt thay đổi, có thể hoàn tác. Trước ngày có hiệu lực, trang cho người dân không đổi.",
      en: "All of it becomes one change set, which can be undone. Until the first day citizens' pages stay as they are.",
    },
    changedMeanwhile: {
      vi: "Dữ liệu đã thay đổi từ lúc xem trước. Chưa có gì được lưu: hãy xem lại rồi áp dụng lần nữa.",
      en: "The records have changed since this was shown. Nothing was saved: look again, then apply.",
    },
    unanswered: {
      vi: (n: string) => `Chưa lưu: còn ${n} đường chưa chọn phường mới.`,
      en: (n: string) =>
        `Not saved: ${n === "1" ? "1 street has" : `${n} streets have`} no new ward yet.`,
    },
  },
});
