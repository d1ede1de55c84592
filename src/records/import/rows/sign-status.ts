import { fold } from "../../../web/vietnamese.ts";
import { signFields } from "../../sign-fields.ts";
import type { BodyRow } from "../shape/body.ts";
import { shown } from "../values/clean-text.ts";
import { textOf } from "./plain-fields.ts";
import type { RowFindings } from "./table.ts";

/** What people call the three states of a sign, beside what the city calls them. */
const states: Readonly<Record<string, readonly string[]>> = {
  planned: [
    "chưa gắn",
    "chưa lắp",
    "chưa treo",
    "dự kiến",
    "sẽ gắn",
    "kế hoạch",
    "mới",
    "planned",
    "to install",
  ],
  installed: [
    "đã gắn",
    "đã lắp",
    "đã lắp đặt",
    "đã treo",
    "đang treo",
    "đang gắn",
    "đang dùng",
    "đang sử dụng",
    "còn",
    "hoạt động",
    "installed",
    "active",
    "in place",
  ],
  retired: [
    "đã gỡ",
    "gỡ",
    "tháo",
    "đã tháo",
    "tháo dỡ",
    "đã tháo dỡ",
    "bỏ",
    "thu hồi",
    "retired",
    "removed",
  ],
};

/** The state of a row's sign; null where it says none, or none that is known, which is said. */
export function readStatus(row: BodyRow, findings: RowFindings): string | null {
  const text = textOf(row, "status", findings);
  if (text === null) return null;
  const read = signFields.status.read(text);
  if ("value" in read) return read.value;
  const found = Object.entries(states).find(([, words]) =>
    words.some((word) => fold(word) === fold(text)),
  );
  if (!found) {
    findings.wrong("status", (t) => t.problem(read, text, signFields.status));
    return null;
  }
  const [status] = found;
  const { choices } = signFields.status.value.limits;
  const words = choices?.[status];
  if (words) findings.note("status", (t) => t.notes.readAs(shown(text), words));
  return status;
}
