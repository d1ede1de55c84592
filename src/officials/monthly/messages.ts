import type { Language } from "../../city.ts";
import { plural } from "../../web/format.ts";
import { inBothLanguages } from "../../web/in-both-languages.ts";
import type { Column, MonthPart } from "../queries/month-parts.ts";
import type { Figure } from "../queries/report/differences.ts";
import type { ComparedWith } from "../queries/report/report.ts";
import type { Work } from "../queries/report/work.ts";
import { terms } from "../terms.ts";

export const messages = inBothLanguages({
  title: terms.monthlyReport,
  heading: {
    vi: (city: string, month: string) => `${city}: lượt quét biển tên đường, ${month}`,
    en: (city: string, month: string) => `${city}: scans of street-name signs, ${month}`,
  },
  month: { vi: "Tháng", en: "Month" },
  show: { vi: "Xem", en: "Show" },
  print: {
    vi: "In bằng chức năng in của trình duyệt, khổ A4.",
    en: "Print with the browser, on A4.",
  },
  before: { vi: (month: string) => `← ${month}`, en: (month: string) => `← ${month}` },
  after: { vi: (month: string) => `${month} →`, en: (month: string) => `${month} →` },
  open: {
    vi: "Tháng này chưa hết: số liệu chưa đủ.",
    en: "This month is not over: its figures are not complete.",
  },
  notClosed: {
    vi: "Tháng này vừa hết, báo cáo tháng chưa chốt: lượt quét có thể đến muộn tới 48 giờ.",
    en: "This month is just over and its report not final: counts may come up to 48 hours late.",
  },
  edition: {
    vi: (n: string, day: string) => `Bản ${n}, lập ngày ${day}.`,
    en: (n: string, day: string) => `Edition ${n}, made on ${day}.`,
  },
  editionBy: {
    vi: (n: string, day: string, official: string) => `Bản ${n}, ${official} lập ngày ${day}.`,
    en: (n: string, day: string, official: string) =>
      `Edition ${n}, made on ${day} by ${official}.`,
  },
  editions: { vi: "Các bản của báo cáo tháng", en: "Editions of this report" },
  editionName: { vi: (n: string) => `Bản ${n}`, en: (n: string) => `Edition ${n}` },
  replaced: {
    vi: (n: string) => `Bản này đã được thay bằng bản ${n}.`,
    en: (n: string) => `Edition ${n} has replaced this one.`,
  },
  changedSince: {
    vi: (n: string) => `Thay đổi so với bản ${n}:`,
    en: (n: string) => `Changed since edition ${n}:`,
  },
  recordedSince: {
    vi: "Từ khi lập bản này, những số sau của tháng đã đổi vì có việc được ghi thêm hoặc sửa lại:",
    en: "Since this edition was made, these figures of the month have changed, by what was recorded or corrected later:",
  },
  makeEdition: { vi: "Lập bản mới", en: "Make a new edition" },
  difference: {
    vi: (figure: string, was: string, is: string) => `${figure}: ${was} → ${is}`,
    en: (figure: string, was: string, is: string) => `${figure}: ${was} → ${is}`,
  },
  figures: {
    scans: terms.scans,
    lastMonth: { vi: "Lượt quét tháng trước", en: "Scans of the month before" },
    sameMonthLastYear: { vi: "Lượt quét cùng tháng năm trước", en: "Scans of the month last year" },
    yearToDate: { vi: "Lượt quét từ đầu năm", en: "Scans of the year to date" },
    yearBefore: { vi: "Lượt quét cùng kỳ năm trước", en: "Scans of the same days last year" },
    signs: { vi: "Biển đã gắn", en: "Signs installed" },
    signsBefore: { vi: "Biển đã gắn cuối tháng trước", en: "Signs installed a month before" },
    streets: { vi: "Đường có biển", en: "Streets with signs" },
    never: terms.neverScanned,
    inspect: { vi: "Biển nên kiểm tra", en: "Signs to inspect" },
    watch: { vi: "Biển cần theo dõi", en: "Signs to watch" },
    broken: { vi: "Biển hỏng, mất hoặc bị dán đè chưa sửa", en: "Found broken, not mended yet" },
    reported: { vi: "Biển có phản ánh chưa trả lời", en: "Reported, not answered yet" },
    installed: { vi: "Biển gắn trong tháng", en: "Put up" },
    inspected: { vi: "Lượt kiểm tra", en: "Inspections" },
    well: {
      vi: "Lượt kiểm tra: biển tốt hoặc đã làm sạch",
      en: "Inspections: all well or cleaned",
    },
    repaired: { vi: "Lượt sửa", en: "Repairs" },
    replaced: { vi: "Lượt thay", en: "Replacements" },
    retired: { vi: "Biển gỡ trong tháng", en: "Retired" },
    received: { vi: "Phản ánh nhận được", en: "Citizens' reports received" },
    answered: { vi: "Phản ánh đã trả lời", en: "Citizens' reports answered" },
    codesReceived: {
      vi: "Phản ánh về mã không có biển nhận được",
      en: "Reports of codes that no sign bears received",
    },
    codesAnswered: {
      vi: "Phản ánh về mã không có biển đã trả lời",
      en: "Reports of codes that no sign bears answered",
    },
    days: { vi: "Lượt quét từng ngày", en: "Scans day by day" },
    most: { vi: "Dùng nhiều nhất", en: "Most used" },
    least: { vi: "Dùng ít nhất", en: "Least used" },
    listed: { vi: "Biển cần kiểm tra", en: "Signs to check" },
    bursts: { vi: "Ngày tăng vọt", en: "Bursts" },
  } satisfies Record<Figure, Record<Language, string>>,
  headline: { vi: "Tóm tắt", en: "In short" },
  signsBefore: {
    vi: (n: string) => `cuối tháng trước: ${n}`,
    en: (n: string) => `a month before: ${n}`,
  },
  watched: {
    vi: (n: string) => `và ${n} biển cần theo dõi`,
    en: (n: string) => `and ${n} to watch`,
  },
  notJudged: { vi: "chưa đánh giá ngày cuối kỳ", en: "the last day was not judged" },
  comparedWith: {
    lastMonth: { vi: "So với tháng trước", en: "Against the month before" },
    sameMonthLastYear: {
      vi: "So với cùng tháng năm trước",
      en: "Against the same month last year",
    },
    yearToDate: {
      vi: "Từ đầu năm, với cùng kỳ năm trước",
      en: "The year to date, with last year's",
    },
  } satisfies Record<ComparedWith, Record<Language, string>>,
  sum: {
    vi: (scans: string, perDay: string, range: string) =>
      `${range}: ${scans} lượt, ${perDay} một ngày`,
    en: (scans: string, perDay: string, range: string) => `${range}: ${scans}, ${perDay} a day`,
  },
  parts: { vi: "Từng phường và từng đường", en: "By ward and by street" },
  partsTitle: {
    ward: { vi: "Lượt quét theo phường", en: "Scans by ward" },
    street: { vi: "Lượt quét theo đường", en: "Scans by street" },
  } satisfies Record<MonthPart, Record<Language, string>>,
  part: { ward: terms.ward, street: terms.street },
  columns: {
    month: { vi: "Trong tháng", en: "The month" },
    lastMonth: { vi: "Tháng trước đó", en: "The month before" },
    sameMonthLastYear: { vi: "Cùng tháng năm trước", en: "The same month last year" },
    yearToDate: { vi: "Từ đầu năm", en: "The year to date" },
    yearBefore: { vi: "Cùng kỳ năm trước", en: "The same days last year" },
  } satisfies Record<Column, Record<Language, string>>,
  columnDays: {
    vi: (column: string, range: string) => `${column}: ${range}`,
    en: (column: string, range: string) => `${column}: ${range}`,
  },
  wholeCity: { vi: "Cả thành phố", en: "The whole city" },
  noWard: { vi: "Chưa rõ phường", en: "Ward not known" },
  partsNote: {
    vi: "Dấu – là chưa đủ ngày để so: có ngày chưa đếm trọn. Số biển là biển đã gắn vào ngày cuối tháng; phường theo địa giới ngày ấy. Khác biệt của một phường hay một đường thường chỉ là ngẫu nhiên, nên ở đây không có mũi tên.",
    en: "A – stands where there are not enough days to compare: some were not counted whole. Signs are those installed on the last day of the month, wards those in force on it. What a single ward or street differs by is mostly chance, so that no arrows stand here.",
  },
  wrongPart: {
    vi: (text: string) => `"${text}" chưa đúng: cần by = ward hoặc street.`,
    en: (text: string) => `"${text}" is not right: by = ward or street.`,
  },
  trend: { vi: "Diễn biến", en: "Trend" },
  scansOn: {
    vi: (scans: string, day: string) => `${scans} (ngày ${day})`,
    en: (scans: string, day: string) => `${scans} (on ${day})`,
  },
  extremes: {
    vi: (most: string, least: string) => `Nhiều nhất ${most}, ít nhất ${least}.`,
    en: (most: string, least: string) => `The most: ${most}; the fewest: ${least}.`,
  },
  noScans: {
    vi: "Trong tháng không có lượt quét nào.",
    en: "Nobody scanned a sign in this month.",
  },
  noSigns: { vi: "Không có biển nào.", en: "None." },
  top: { vi: "Dùng nhiều nhất", en: "Most used" },
  bottom: { vi: "Dùng ít nhất (gắn cả tháng)", en: "Least used (installed all month)" },
  work: { vi: "Việc trong tháng", en: "Work in the month" },
  ofWork: {
    installed: { vi: "Gắn mới", en: "Put up" },
    inspected: terms.inspected,
    well: { vi: "trong đó tốt", en: "of which well" },
    notSaid: { vi: "không ghi", en: "not said" },
    repaired: terms.repaired,
    replaced: terms.replaced,
    retired: terms.retired,
    received: { vi: "Phản ánh nhận được", en: "Citizens' reports received" },
    answered: { vi: "Phản ánh đã trả lời", en: "Citizens' reports answered" },
    codesReceived: {
      vi: "chưa kể phản ánh về mã không có biển",
      en: "not counting codes that no sign bears",
    },
    codesAnswered: {
      vi: "chưa kể phản ánh về mã không có biển",
      en: "not counting codes that no sign bears",
    },
  } satisfies Record<keyof Work, Record<Language, string>>,
  check: {
    vi: (day: string) => `Biển cần kiểm tra (tính đến hết ${day})`,
    en: (day: string) => `Signs to check (as of ${day})`,
  },
  noCheck: {
    vi: "Theo đánh giá lượt quét, không có biển nào cần kiểm tra.",
    en: "By its scans no sign needed a visit.",
  },
  more: {
    vi: (n: string) => `và ${n} biển nữa.`,
    en: (n: string) => `and ${n} more.`,
  },
  byScans: {
    vi: "Danh sách này theo đánh giá lượt quét.",
    en: "This list is by scans.",
  },
  seen: {
    vi: (parts: string) => `Đến cuối ngày ấy ${parts}.`,
    en: (parts: string) => `By the end of that day ${parts}.`,
  },
  broken: {
    vi: (n: string) => `có ${n} biển hỏng, mất hoặc bị dán đè theo kết quả kiểm tra, chưa sửa`,
    en: (n: string) =>
      `inspections had found ${plural(n, "sign", "signs")} broken, gone or pasted over and not mended yet`,
  },
  reported: {
    vi: (n: string) => `có ${n} biển được người dân phản ánh, chưa trả lời`,
    en: (n: string) => `citizens' reports of ${plural(n, "sign", "signs")} were not answered yet`,
  },
  definitions: { vi: "Định nghĩa", en: "Definitions" },
  asOf: {
    vi: "Mọi số tính đến hết ngày cuối kỳ, theo việc đã ghi đến lúc lập báo cáo tháng; tên gọi là tên lúc lập.",
    en: "Every figure is as of the last day, by what was recorded when the report was made; names are those of then.",
  },
  changeDefinition: {
    vi: "Chỉ so những ngày đếm trọn; thay đổi tính cho một ngày, đã trừ khác biệt giữa các thứ trong tuần. Mũi tên chỉ có khi thay đổi khó là ngẫu nhiên (kiểm định hai phía trên tổng từng ngày, p < 0,05).",
    en: "Only whole days are compared; a change is that of a day, with weekdays taken out. An arrow stands only where chance is an unlikely cause (two-sided test on daily totals, p < 0.05).",
  },
  made: {
    vi: (day: string, official: string) => `In ngày ${day}, ${official}.`,
    en: (day: string, official: string) => `Printed on ${day} by ${official}.`,
  },
  wrong: {
    vi: (text: string) => `Tháng "${text}" chưa đúng: cần dạng NĂM-THÁNG, ví dụ 2026-10.`,
    en: (text: string) => `The month "${text}" is not right: it takes YYYY-MM, such as 2026-10.`,
  },
  noEdition: {
    vi: (text: string) => `Báo cáo tháng này không có bản "${text}".`,
    en: (text: string) => `This month's report has no edition "${text}".`,
  },
});
