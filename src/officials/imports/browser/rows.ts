import type { Language } from "../../../city.ts";
import type { Report } from "../../../records/import/report.ts";
import type { ImportedRecord } from "../../../records/import/rows/record.ts";
import { messages } from "../messages.ts";
import type { Work } from "./work.ts";

/** A line of a list: where in the file, what it is about, and what is said of it. */
export type Row = {
  place: string;
  title: string;
  /** Each a field and its value, or what was there and what would be. */
  parts: { name: string; before: string | null; after: string }[];
};

export function recordRows(work: Work, state: ImportedRecord["state"], language: Language): Row[] {
  const { read, reading } = work;
  const t = messages[language].found;
  const name = (type: ImportedRecord["type"], field: string) =>
    reading.targetName(type, field, language);
  return (read?.records ?? [])
    .filter((record) => record.state === state)
    .map((record): Row => {
      const { type, values, changes, lines, wards } = record;
      const shown = { work, type, language };
      const all = { ...values, ...(wards && wards.length > 0 ? { wards } : {}) };
      const parts =
        state === "changed"
          ? changes.map(({ field, before, after }) => ({
              name: name(type, field),
              before: inText(field, before, shown),
              after: inText(field, after, shown),
            }))
          : Object.entries(all)
              .filter(([field]) => field !== "slug" && field !== "name")
              .map(([field, value]) => ({
                name: name(type, field),
                before: null,
                after: inText(field, value, shown),
              }));
      return { place: lines.join(", "), title: titleOf(record, t.types[type]), parts };
    });
}

function titleOf({ values, key, position }: ImportedRecord, type: string): string {
  const { name, code, oldName, oldCode, newName, newCode } = values;
  const named =
    name ?? code ?? (oldName || oldCode ? `${oldName ?? oldCode} → ${newName ?? newCode}` : null);
  return `${named ?? key ?? position ?? ""} (${type})`.trim();
}

/** How values of a kind of record are shown. */
type Shown = { work: Work; type: ImportedRecord["type"]; language: Language };

function inText(field: string, value: unknown, shown: Shown): string {
  const { work, type, language } = shown;
  const t = messages[language].found;
  if (value === null || value === undefined || value === "") return t.blank;
  if (field === "geometry" || field === "outline") return t.line;
  if (Array.isArray(value)) return value.map((one) => inText(field, one, shown)).join(", ");
  if (typeof value === "object") {
    return Object.entries(value)
      .filter(([, one]) => one !== null && one !== "")
      .map(([inner, one]) => inText(inner === "kind" ? inner : "", one, shown))
      .join(", ");
  }
  const isPlain = typeof value === "string" || isMeasure(field, value);
  const ward = field === "wards" ? nameOfWard(String(value), work) : null;
  const text =
    ward ?? (isPlain ? work.reading.valueName(type, field, value, language) : String(value));
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Degrees keep their point. */
const isMeasure = (field: string, value: unknown): value is number =>
  typeof value === "number" && field !== "latitude" && field !== "longitude";

const nameOfWard = (code: string, { city }: Work): string | null =>
  city.wards.find((ward) => ward.isInForce && ward.code === code)?.name ?? null;

export function remarkRows(report: Report, kind: "wrong" | "notes", language: Language): Row[] {
  const t = messages[language].found;
  const said =
    kind === "wrong"
      ? report.wrong.map(({ reason, ...place }) => ({ ...place, text: reason }))
      : report.notes.map(({ note, ...place }) => ({ ...place, text: note }));
  return said.map(({ row, column, text }) => ({
    place: row === null ? t.file : String(row),
    title: column ?? "",
    parts: [{ name: "", before: null, after: text }],
  }));
}
