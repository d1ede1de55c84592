import { wardFields } from "../../ward-fields.ts";
import { wardName } from "../../ward-name.ts";
import { findWard } from "../known/find-ward.ts";
import { changesOf, withState } from "./compare.ts";
import { readFields } from "./plain-fields.ts";
import type { Draft, ImportedRecord } from "./record.ts";
import { findingsAt, type Table } from "./table.ts";
import { readWardCode } from "./ward-code.ts";

/** Wards, each known by its code and the day from which the code stands for it. */
export function readWards(table: Table): ImportedRecord[] {
  const { code: _code, ...fields } = wardFields;
  return table.rows.flatMap((row) => {
    const findings = findingsAt(table, row);
    const values = readFields(row, fields, findings);
    const code = readWardCode(row, "code", findings);
    if (code !== null && code !== "wrong") values.code = code;
    for (const target of ["code", "name"]) {
      if (!row.cells.has(target)) findings.wrong(target, (t) => t.wrong.missing);
    }
    if (typeof values.code !== "string" || typeof values.name !== "string") return [];
    values.name = wardName(values.name);
    const draft: Draft = { line: row.line, lines: row.lines, type: "ward", values };
    const known = findWard(values, table.city.wards);
    if (!known) return [withState(draft, null, [])];
    return [withState(draft, known.code, changesOf(values, { ...known }))];
  });
}
