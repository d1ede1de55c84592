import type { signs } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { vietNam } from "./values/geometry.ts";
import { decimal } from "./values/number.ts";
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
  position: {
    heading: { vi: "Vị trí (tiếng Việt)", en: "Position (Vietnamese)" },
    value: text({ max: 300 }),
    required: true,
    public: { json: "position.vi" },
  },
  positionEn: {
    heading: { vi: "Vị trí (tiếng Anh)", en: "Position (English)" },
    value: text({ max: 300 }),
    public: { json: "position.en" },
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
