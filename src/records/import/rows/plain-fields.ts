import type { AnyField, Fields } from "../../fields.ts";
import { day } from "../../values/day.ts";
import type { Target } from "../columns/targets.ts";
import { hasLostLetter } from "../letters/words.ts";
import type { BodyRow } from "../shape/body.ts";
import { cleanText, shown } from "../values/clean-text.ts";
import { readDay } from "../values/days.ts";
import type { Values } from "./record.ts";
import { type RowFindings, usableCell } from "./table.ts";

/** A text of a row, cleaned, with what was found in it said; null where there is none to use. */
export function textOf(
  row: BodyRow,
  target: Target,
  findings: RowFindings,
  lines: "one" | "any" = "one",
): string | null {
  const found = usableCell(row, target, findings);
  if (!found) return null;
  const { text, notes, asks } = cleanText(found.cell.text, { lines });
  for (const said of notes) findings.note(target, said);
  for (const said of asks) findings.ask(target, said);
  if (lines === "one" && hasLostLetter(text)) {
    findings.wrong(target, (t) => t.wrong.lostLetter(shown(text)));
    return null;
  }
  return text === "" ? null : text;
}

/** The whole day that a row tells, as `YYYY-MM-DD`; null where there is none, or none that can be read, which is said. */
export function readDayOf(row: BodyRow, target: Target, findings: RowFindings): string | null {
  const found = usableCell(row, target, findings);
  if (!found) return null;
  const read = readDay(found.cell, day().read);
  if ("value" in read) return read.value;
  findings.wrong(target, (t) => t.problem(read, found.cell.text));
  return null;
}

/**
 * The values of fields that are read as their descriptions read them, by the fields' keys. What
 * cannot be read is said and left out.
 */
export function readFields(row: BodyRow, fields: Fields, findings: RowFindings): Values {
  const values: Values = {};
  for (const [target, field] of Object.entries(fields)) {
    const value = readField(row, target, field, findings);
    if (value !== null) values[target] = value;
  }
  return values;
}

function readField(row: BodyRow, target: Target, field: AnyField, findings: RowFindings): unknown {
  const { is } = field.value;
  if (is === "day" || is === "part of a day") {
    const found = usableCell(row, target, findings);
    if (!found) return null;
    const read = readDay(found.cell, field.read);
    return valueIn(read, found.cell.text, field, findings);
  }
  const isLong = is === "long text" || is === "list" || is === "geometry";
  const text = textOf(row, target, findings, isLong ? "any" : "one");
  return text === null ? null : valueIn(field.read(text), text, field, findings);
}

function valueIn(
  read: ReturnType<AnyField["read"]>,
  typed: string,
  field: AnyField,
  findings: RowFindings,
): unknown {
  if (!("problem" in read)) return read.value;
  findings.wrong(field.key, (t) => t.problem(read, typed, field));
  return null;
}
