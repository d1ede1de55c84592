import type { namingActs } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { day, partOfDay } from "./values/day.ts";
import { reference } from "./values/reference.ts";
import { longText, text } from "./values/text.ts";

/** The fields of a resolution that gave a street its name or changed it. */
export const namingActFields = fieldsOf<typeof namingActs.$inferSelect>()({
  streetId: {
    heading: { vi: "Đường", en: "Street" },
    value: reference("street"),
    required: true,
    public: "nowhere",
  },
  kind: {
    heading: { vi: "Hình thức", en: "What was done" },
    value: choice({
      named: { vi: "đặt tên", en: "named" },
      renamed: { vi: "đổi tên", en: "renamed" },
      lengthened: { vi: "kéo dài", en: "lengthened" },
    }),
    required: true,
    public: { json: "kind" },
  },
  previousName: {
    heading: { vi: "Tên cũ", en: "Former name" },
    value: text({ max: 100 }),
    public: { json: "previous_name" },
  },
  resolution: {
    heading: { vi: "Nghị quyết, quyết định", en: "Resolution" },
    value: text({ max: 200 }),
    public: { json: "resolution" },
  },
  day: {
    heading: { vi: "Ngày ban hành", en: "Day of the resolution" },
    value: partOfDay(),
    public: { json: "day" },
  },
  note: {
    heading: { vi: "Ghi chú", en: "Note" },
    value: longText({ max: 1_000 }),
    public: { json: "note" },
  },
  withdrawnOn: {
    heading: { vi: "Không còn dùng từ ngày", en: "No longer in use from" },
    value: day(),
    public: "nowhere",
  },
});
