import { withLeadingZeros } from "../../redrawing/row.ts";
import { wardFields } from "../../ward-fields.ts";
import type { Target } from "../columns/targets.ts";
import type { BodyRow } from "../shape/body.ts";
import { textOf } from "./plain-fields.ts";
import type { RowFindings } from "./table.ts";

/** The code of a ward, with the zeros that a spreadsheet took from its front. Null where there is none. */
export function readWardCode(
  row: BodyRow,
  target: Target,
  findings: RowFindings,
): string | null | "wrong" {
  const text = textOf(row, target, findings);
  if (text === null) return null;
  const padded = withLeadingZeros(text);
  const read = wardFields.code.read(padded);
  if ("problem" in read) {
    findings.wrong(target, (t) => t.problem(read, text));
    return "wrong";
  }
  if (padded !== text) findings.note(target, (t) => t.notes.speltAs(text, padded));
  return read.value;
}
