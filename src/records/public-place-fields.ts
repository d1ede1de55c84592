import type { publicPlaces } from "../db/place-table.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { day } from "./values/day.ts";
import { reference } from "./values/reference.ts";
import { text, webAddress } from "./values/text.ts";

/** The fields of a place that everybody may go to, on a street of the city. */
export const publicPlaceFields = fieldsOf<typeof publicPlaces.$inferSelect>()({
  kind: {
    heading: { vi: "Loại địa điểm", en: "Kind of place" },
    value: choice({
      office: { vi: "cơ quan nhà nước", en: "public office" },
      school: { vi: "trường học", en: "school" },
      clinic: { vi: "cơ sở y tế", en: "clinic or hospital" },
      market: { vi: "chợ", en: "market" },
      heritage: { vi: "di tích", en: "heritage site" },
    }),
    required: true,
    public: { json: "kind" },
  },
  name: {
    heading: { vi: "Tên địa điểm", en: "Name of the place" },
    value: text({ max: 200 }),
    required: true,
    public: { json: "name" },
  },
  streetId: {
    heading: { vi: "Trên đường", en: "On the street" },
    value: reference("street"),
    required: true,
    public: "nowhere",
  },
  nearCode: {
    heading: { vi: "Gần biển (mã)", en: "Near the sign (code)" },
    value: reference("sign"),
    public: { json: "near_sign" },
  },
  link: {
    heading: {
      vi: "Trang web (của cơ quan: trang trên Cổng dịch vụ công)",
      en: "Web page (of an office: its page in the public-service portal)",
    },
    value: webAddress(),
    public: { json: "link" },
  },
  withdrawnOn: {
    heading: { vi: "Không còn dùng từ ngày", en: "No longer in use from" },
    value: day(),
    public: "nowhere",
  },
});
