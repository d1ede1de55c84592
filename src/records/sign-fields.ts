import type { signs } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { vietNam } from "./values/geometry.ts";
import { decimal, wholeNumber } from "./values/number.ts";
import { reference } from "./values/reference.ts";
import { signCode } from "./values/sign-code.ts";
import { text, webAddress } from "./values/text.ts";

/** The fields of a sign. Its code is the one that never changes. */
export const signFields = fieldsOf<typeof signs.$inferSelect>()({
  code: {
    heading: { vi: "Mã biển", en: "Code of the sign" },
    value: signCode(),
    required: true,
    public: { json: "code" },
  },
  streetId: {
    heading: { vi: "Đường", en: "Street" },
    value: reference("street"),
    required: true,
    public: "nowhere",
  },
  at: {
    heading: { vi: "Chỗ gắn trên đường", en: "Place on the street" },
    value: choice({
      start: { vi: "đầu đường", en: "start of the street" },
      end: { vi: "cuối đường", en: "end of the street" },
      junction: { vi: "chỗ giao", en: "junction" },
      middle: { vi: "khoảng giữa tuyến đường", en: "about halfway" },
      near: { vi: "gần một địa điểm", en: "near a place" },
      other: { vi: "chỗ khác", en: "elsewhere" },
    }),
    ifBlank: "other",
    public: { json: "at" },
    about: 'The place on its street; "other" where only the position in words tells it.',
  },
  junctionStreetId: {
    heading: { vi: "Chỗ giao với đường", en: "At the junction with" },
    value: reference("street"),
    public: { json: "junction" },
    about: "The slug of the street that is met there.",
  },
  near: {
    heading: { vi: "Gần địa điểm", en: "Near" },
    value: text({ max: 200 }),
    public: { json: "near" },
    about: "A place nearby, by its Vietnamese name.",
  },
  position: {
    heading: { vi: "Mô tả vị trí (tiếng Việt)", en: "Position in words (Vietnamese)" },
    value: text({ max: 300 }),
    ifBlank: "",
    public: { json: "position.vi" },
    about: "In words: made of at, junction and near, or the record's own.",
  },
  positionEn: {
    heading: { vi: "Mô tả vị trí (tiếng Anh)", en: "Position in words (English)" },
    value: text({ max: 300 }),
    public: { json: "position.en" },
    about: "The same in English; null where the record's own words are Vietnamese alone.",
  },
  numberNear: {
    heading: { vi: "Số nhà gần biển nhất", en: "House number next to the sign" },
    value: wholeNumber({ min: 1, max: 9_999 }),
    public: { json: "number_near" },
    about: "The number of the house next to it; null where nobody has told.",
  },
  latitude: {
    heading: { vi: "Vĩ độ", en: "Latitude" },
    value: decimal({ min: vietNam.south, max: vietNam.north }),
    public: { json: "latitude" },
  },
  longitude: {
    heading: { vi: "Kinh độ", en: "Longitude" },
    value: decimal({ min: vietNam.west, max: vietNam.east }),
    public: { json: "longitude" },
  },
  status: {
    heading: { vi: "Tình trạng", en: "Status" },
    value: choice({
      planned: { vi: "chưa gắn", en: "not installed yet" },
      installed: { vi: "đã gắn", en: "installed" },
      retired: { vi: "đã gỡ", en: "retired" },
    }),
    required: true,
    public: { json: "status" },
  },
  target: {
    heading: { vi: "Địa chỉ mở khi quét", en: "Address that a scan opens" },
    value: webAddress(),
    public: "nowhere",
  },
});
