import type { Language } from "../../../city.ts";
import type { RecordKind } from "../../../records/changes/change-set.ts";
import { listsOf } from "../../../records/changes/lists.ts";
import { formatNumber } from "../../../web/format.ts";
import { dayInWords } from "../record-words.ts";
import { type FormContext, fieldIn } from "./form-record.ts";
import { messages } from "./messages.ts";

/** What a field or list is called. */
export const headingOf = (kind: RecordKind, key: string, language: Language): string =>
  (listsOf(kind)[key] ?? fieldIn(kind, key)).heading[language];

/** A field's value as somebody reads it: names instead of numbers, days and figures as written. */
export function inWords(
  kind: RecordKind,
  key: string,
  value: unknown,
  { names, language }: Pick<FormContext, "names" | "language">,
): string {
  const t = messages[language];
  if (value === null || value === undefined || value === "") return t.none;
  const list = listsOf(kind)[key];
  if (list) {
    const members = (value as number[]).map(
      (id) => names.wards.find((ward) => ward.id === id)?.name ?? String(id),
    );
    return members.join(", ") || t.none;
  }
  const { is, limits } = fieldIn(kind, key).value;
  if (is === "choice") return limits.choices?.[String(value)]?.[language] ?? String(value);
  if (is === "reference") return names.labelOf(limits.to ?? "", Number(value));
  if (is === "list") return (value as string[]).join("\n\n") || t.none;
  if (is === "geometry") return kind === "ward" ? t.outline : t.line;
  if (is === "day" || is === "part of a day") return dayInWords(String(value), language);
  if (typeof value !== "number") return String(value);
  return `${formatNumber(value, language)}${limits.unit ? ` ${limits.unit}` : ""}`;
}
