import type { Language } from "../../../city.ts";
import type { Given } from "../../../records/changes/change-set.ts";
import type { AnyField } from "../../../records/fields.ts";
import { withDecimalMark } from "../../../web/format.ts";
import type { RecordNames } from "../../queries/record-names.ts";

/** What stands in a field's box for a value, and what is meant by what was typed there. */

type CellContext = { names: RecordNames; language: Language };

/** The text in the box; empty for nothing, and for geometry, which nobody edits by hand. */
export function cellOf(field: AnyField, value: unknown, { names, language }: CellContext): string {
  const { is, limits } = field.value;
  if (value === null || value === undefined || is === "geometry") return "";
  if (is === "reference" && limits.to === "sign") return String(value);
  if (is === "reference") return names.labelOf(limits.to ?? "", Number(value));
  if (is === "list") return (value as string[]).join(betweenItems(field));
  if (is === "day" || is === "part of a day") return dayCell(String(value));
  const written = String(field.write(value));
  return is === "decimal" ? withDecimalMark(written, language) : written;
}

/** What the record is to be given for the text in the box. */
export function givenOf(field: AnyField, typed: string, { names }: CellContext): Given {
  const { is, limits } = field.value;
  if (typed.trim() === "") return null;
  if (is === "reference") return names.idOf(limits.to ?? "", typed) ?? typed.trim();
  if (is !== "list") return typed;
  return itemsOf(field, typed)
    .map((item) => item.replace(/[;\\]/g, "\\$&"))
    .join("; ");
}

/** Items of several lines stand apart by a blank line, others in a line each. */
export const hasLongItems = ({ value }: AnyField): boolean => value.limits.item?.is === "long text";

const betweenItems = (field: AnyField): string => (hasLongItems(field) ? "\n\n" : "\n");

const itemsOf = (field: AnyField, typed: string): string[] =>
  sameLines(typed)
    .split(hasLongItems(field) ? /\n\s*\n/ : "\n")
    .filter((item) => item.trim() !== "");

/** A form sends its lines with CR LF (HTML, 4.10.21.8). */
export const sameLines = (text: string): string => text.replace(/\r\n?/g, "\n");

/** 2016-12-23 as 23/12/2016, and 2016-12 as 12/2016. */
const dayCell = (iso: string): string => iso.split("-").reverse().join("/");
