import type { wards } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { day } from "./values/day.ts";
import { geometry } from "./values/geometry.ts";
import { text } from "./values/text.ts";

/**
 * The fields of a ward. Its code and the day from which it holds tell it from every other. A ward
 * that was entered by mistake is ended on the day on which it begins, and so is never in force.
 */
export const wardFields = fieldsOf<typeof wards.$inferSelect>()({
  code: {
    heading: { vi: "Mã phường, xã", en: "Code of the ward" },
    value: text({ max: 5, form: { pattern: /^\d{5}$/, example: "12454" } }),
    required: true,
    public: { json: "code" },
  },
  name: {
    heading: { vi: "Tên phường, xã", en: "Name of the ward" },
    value: text({ max: 100 }),
    required: true,
    public: { json: "name" },
  },
  validFrom: {
    heading: { vi: "Có hiệu lực từ ngày", en: "In force from" },
    value: day(),
    ifBlank: "",
    public: "nowhere",
  },
  validTo: {
    heading: { vi: "Hết hiệu lực từ ngày", en: "No longer in force from" },
    value: day(),
    public: "nowhere",
  },
  outline: {
    heading: { vi: "Ranh giới (GeoJSON)", en: "Outline (GeoJSON)" },
    value: geometry({ types: ["Polygon", "MultiPolygon"], max: 500_000 }),
    public: "nowhere",
  },
});
