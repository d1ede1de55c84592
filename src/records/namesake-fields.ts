import type { namesakes } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { day } from "./values/day.ts";
import { list } from "./values/list.ts";
import { longText, note, text } from "./values/text.ts";

/** The fields of whom or what a street honours. */
export const namesakeFields = fieldsOf<typeof namesakes.$inferSelect>()({
  kind: {
    heading: { vi: "Loại tên", en: "Kind of namesake" },
    value: choice({
      person: { vi: "danh nhân", en: "person" },
      place: { vi: "địa danh", en: "place" },
      event: { vi: "sự kiện", en: "event" },
      other: { vi: "khác", en: "other" },
    }),
    required: true,
    public: { json: "kind", csv: "namesake_kind", geojson: "namesake_kind" },
  },
  name: {
    heading: { vi: "Tên gọi", en: "Name" },
    value: text({ max: 200 }),
    required: true,
    public: { json: "name", csv: "namesake", geojson: "namesake" },
  },
  aliases: {
    heading: { vi: "Tên khác", en: "Other names" },
    value: list(text({ max: 200 }), { max: 30 }),
    ifBlank: [],
    public: { json: "aliases", csv: "namesake_aliases", geojson: "namesake_aliases" },
  },
  born: {
    heading: { vi: "Năm sinh", en: "Born" },
    value: text({ max: 100 }),
    public: "everywhere",
  },
  died: {
    heading: { vi: "Năm mất", en: "Died" },
    value: text({ max: 100 }),
    public: "everywhere",
  },
  summaryVi: {
    heading: { vi: "Giới thiệu một dòng (tiếng Việt)", en: "In one line (Vietnamese)" },
    value: text({ max: 300 }),
    public: { json: "summary.vi", csv: "summary_vi", geojson: "summary_vi" },
  },
  summaryEn: {
    heading: { vi: "Giới thiệu một dòng (tiếng Anh)", en: "In one line (English)" },
    value: text({ max: 300 }),
    public: { json: "summary.en", csv: "summary_en", geojson: "summary_en" },
  },
  biographyVi: {
    heading: { vi: "Tiểu sử (tiếng Việt)", en: "Story (Vietnamese)" },
    value: longText({ max: 10_000 }),
    public: { json: "biography.vi" },
  },
  biographyEn: {
    heading: { vi: "Tiểu sử (tiếng Anh)", en: "Story (English)" },
    value: longText({ max: 10_000 }),
    public: { json: "biography.en" },
  },
  disputedVi: {
    heading: {
      vi: "Điểm các nguồn chưa thống nhất (tiếng Việt)",
      en: "Where the sources differ (Vietnamese)",
    },
    value: longText({ max: 2_000 }),
    public: { json: "disputed.vi" },
  },
  disputedEn: {
    heading: {
      vi: "Điểm các nguồn chưa thống nhất (tiếng Anh)",
      en: "Where the sources differ (English)",
    },
    value: longText({ max: 2_000 }),
    public: { json: "disputed.en" },
  },
  sources: {
    heading: { vi: "Nguồn", en: "Sources" },
    value: list(note({ max: 1_000 }), { max: 30 }),
    ifBlank: [],
    public: { json: "sources" },
  },
  theme: {
    heading: {
      vi: "Dòng họ, triều đại hoặc phong trào",
      en: "Family, dynasty or movement",
    },
    value: note({ max: 200 }),
    public: { json: "theme" },
  },
  withdrawnOn: {
    heading: { vi: "Không còn dùng từ ngày", en: "No longer in use from" },
    value: day(),
    public: "nowhere",
  },
});
