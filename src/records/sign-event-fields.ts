import type { signEvents } from "../db/schema.ts";
import { fieldsOf } from "./fields.ts";
import { choice } from "./values/choice.ts";
import { day } from "./values/day.ts";
import { reference } from "./values/reference.ts";
import { longText } from "./values/text.ts";

/** The fields of what happened to a sign. An event is never changed: one that was a mistake is struck out. */
export const signEventFields = fieldsOf<typeof signEvents.$inferSelect>()({
  code: {
    heading: { vi: "Mã biển", en: "Code of the sign" },
    value: reference("sign"),
    required: true,
    public: "nowhere",
  },
  kind: {
    heading: { vi: "Việc", en: "What" },
    value: choice({
      installed: { vi: "đã gắn", en: "installed" },
      inspected: { vi: "đã kiểm tra", en: "inspected" },
      repaired: { vi: "đã sửa", en: "repaired" },
      replaced: { vi: "đã thay", en: "replaced" },
      retired: { vi: "đã gỡ", en: "retired" },
      reported: { vi: "người dân phản ánh", en: "reported by a citizen" },
    }),
    required: true,
    public: "nowhere",
  },
  day: {
    heading: { vi: "Ngày", en: "Day" },
    value: day(),
    required: true,
    public: "nowhere",
  },
  outcome: {
    heading: { vi: "Kết quả kiểm tra", en: "What the inspection found" },
    value: choice({
      well: { vi: "biển tốt", en: "all well" },
      cleaned: { vi: "đã làm sạch", en: "cleaned" },
      damaged: { vi: "hư hỏng", en: "damaged" },
      missing: { vi: "mất biển", en: "missing" },
      "pasted-over": { vi: "bị dán đè mã khác", en: "pasted over" },
      unreachable: { vi: "không đến được", en: "could not be reached" },
    }),
    public: "nowhere",
  },
  note: {
    heading: { vi: "Ghi chú", en: "Note" },
    value: longText({ max: 500 }),
    public: "nowhere",
  },
});
