import type { streets } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { day } from "./values/day.ts";
import { geometry } from "./values/geometry.ts";
import { decimal, wholeNumber } from "./values/number.ts";
import { reference } from "./values/reference.ts";
import { note, text } from "./values/text.ts";

/**
 * The fields of a street, in the order in which a form asks for them and a file has them. The open
 * data takes them a group at a time.
 */

type Street = typeof streets.$inferSelect;

/** What it is called and whom it honours. */
export const streetName = fieldsOf<Street>()({
  slug: {
    heading: { vi: "Tên trong địa chỉ trang", en: "Name in the page's address" },
    value: text({ max: 100, form: { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, example: "ly-bon" } }),
    required: true,
    public: "everywhere",
  },
  kind: {
    heading: { vi: "Loại đường", en: "Kind of street" },
    value: choice({
      đường: { vi: "đường", en: "street (đường)" },
      phố: { vi: "phố", en: "street (phố)" },
      ngõ: { vi: "ngõ", en: "lane (ngõ)" },
      ngách: { vi: "ngách", en: "alley (ngách)" },
      hẻm: { vi: "hẻm", en: "alley (hẻm)" },
      "đại lộ": { vi: "đại lộ", en: "boulevard" },
      "quốc lộ": { vi: "quốc lộ", en: "national road" },
      "tỉnh lộ": { vi: "tỉnh lộ", en: "provincial road" },
    }),
    public: "everywhere",
  },
  name: {
    heading: { vi: "Tên đường", en: "Name of the street" },
    value: text({ max: 100 }),
    required: true,
    public: "everywhere",
  },
  namesakeId: {
    heading: { vi: "Mang tên", en: "Named after" },
    value: reference("namesake"),
    public: "nowhere",
  },
});

/** From where to where it runs, and its measures. */
export const streetCourse = fieldsOf<Street>()({
  startText: {
    heading: { vi: "Điểm đầu", en: "Starts at" },
    value: text({ max: 300 }),
    public: { json: "start.text", csv: "start", geojson: "start" },
  },
  startStreetId: {
    heading: { vi: "Đường giao tại điểm đầu", en: "Street at the start" },
    value: reference("street"),
    public: { json: "start.street" },
    about: "The slug of the street there.",
  },
  endText: {
    heading: { vi: "Điểm cuối", en: "Ends at" },
    value: text({ max: 300 }),
    public: { json: "end.text", csv: "end", geojson: "end" },
  },
  endStreetId: {
    heading: { vi: "Đường giao tại điểm cuối", en: "Street at the end" },
    value: reference("street"),
    public: { json: "end.street" },
    about: "The slug of the street there.",
  },
  lengthM: {
    heading: { vi: "Chiều dài (m)", en: "Length (m)" },
    value: wholeNumber({ min: 1, max: 100_000, unit: "m" }),
    public: "everywhere",
  },
  widthM: {
    heading: { vi: "Bề rộng (m)", en: "Width (m)" },
    value: decimal({ min: 0.5, max: 200, unit: "m" }),
    public: "everywhere",
  },
  numbersFrom: {
    heading: { vi: "Số nhà tính từ", en: "House numbers run from" },
    value: choice({
      start: { vi: "đầu đường", en: "start" },
      end: { vi: "cuối đường", en: "end" },
      unknown: { vi: "chưa rõ", en: "unknown" },
    }),
    ifBlank: "unknown",
    public: "everywhere",
    about: 'The end from which the house numbers run, "unknown" where nobody has told.',
  },
  numberLowest: {
    heading: { vi: "Số nhà nhỏ nhất", en: "Lowest house number" },
    value: wholeNumber({ min: 1, max: 9_999 }),
    public: "everywhere",
    about: "The lowest house number.",
  },
  numberHighest: {
    heading: { vi: "Số nhà lớn nhất", en: "Highest house number" },
    value: wholeNumber({ min: 1, max: 9_999 }),
    public: "everywhere",
    about: "The highest house number.",
  },
  numbersOdd: {
    heading: {
      vi: "Bên có số lẻ (theo chiều số tăng)",
      en: "Side of the odd numbers (as they rise)",
    },
    value: choice({
      left: { vi: "bên trái", en: "left" },
      right: { vi: "bên phải", en: "right" },
      unknown: { vi: "chưa rõ", en: "unknown" },
    }),
    ifBlank: "unknown",
    public: "everywhere",
    about:
      'On which side the odd numbers are, going the way the numbers rise; "unknown" where nobody has told.',
  },
});

export const streetLine = fieldsOf<Street>()({
  geometry: {
    heading: { vi: "Tuyến đường (GeoJSON)", en: "Line (GeoJSON)" },
    value: geometry({ types: ["LineString", "MultiLineString"], max: 100_000 }),
    public: { json: "geometry" },
  },
});

/** What is to be said of the record itself. */
export const streetRecord = fieldsOf<Street>()({
  status: {
    heading: { vi: "Tình trạng dữ liệu", en: "Status of the record" },
    value: choice({
      illustrative: { vi: "minh họa", en: "illustrative" },
      confirmed: { vi: "đã xác nhận", en: "confirmed" },
    }),
    required: true,
    public: "everywhere",
  },
  source: {
    heading: { vi: "Nguồn", en: "Source" },
    value: note({ max: 1_000 }),
    public: "everywhere",
  },
  doubt: {
    heading: { vi: "Điểm cần kiểm tra", en: "To be checked" },
    value: note({ max: 1_000 }),
    public: "everywhere",
  },
});

/** Of a street that there is no more: nothing is deleted. */
export const streetWithdrawal = fieldsOf<Street>()({
  withdrawnOn: {
    heading: { vi: "Không còn dùng từ ngày", en: "No longer in use from" },
    value: day(),
    public: { json: "withdrawn.on" },
    about: "The day from which there is no such street; its page and its signs still answer.",
  },
  replacedById: {
    heading: { vi: "Đường thay thế", en: "Replaced by" },
    value: reference("street"),
    public: { json: "withdrawn.replaced_by" },
    about: "The slug of the street that took its place.",
  },
});

export const streetFields = {
  ...streetName,
  ...streetCourse,
  ...streetLine,
  ...streetRecord,
  ...streetWithdrawal,
};
