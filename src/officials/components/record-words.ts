import type { Language } from "../../city.ts";
import type { RecordKind, Subject } from "../../records/changes/change-set.ts";
import { listsOf } from "../../records/changes/lists.ts";
import type { FieldValues } from "../../records/changes/merge.ts";
import { referredTo } from "../../records/changes/pieces.ts";
import type { AnyField } from "../../records/fields.ts";
import { recordTypes } from "../../records/record-types.ts";
import { formatDay, formatNumber, formatShortMonth } from "../../web/format.ts";
import { linesOf, readArea, readLine } from "../../web/geojson.ts";
import { messages } from "./record-messages.ts";

/** Fields and their values in words: headings from the descriptions, references as names. */

/** What one field was and what it became; null where there is nothing. */
export type ChangedField = {
  key: string;
  heading: string;
  before: string | null;
  after: string | null;
};

type Names = ReadonlyMap<string, string>;

/** The subjects that fields of a record lead to, whose names `changedFields` needs. */
export function subjectsIn(kind: RecordKind, fields: FieldValues | null): string[] {
  return Object.entries(fields ?? {}).flatMap(([key, value]) => {
    const to = listsOf(kind)[key]?.to ?? referredTo(kind, key);
    if (to === null) return [];
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((one) => {
      const id = typeof one === "object" ? one?.ward : one;
      return id === null || id === undefined ? [] : [`${to} ${id}`];
    });
  });
}

/** The fields of a record that changed, in the descriptions' order; what is made from them is left out. */
export function changedFields(
  { kind, before, after }: { kind: RecordKind; before: FieldValues | null; after: FieldValues },
  names: Names,
  language: Language,
): ChangedField[] {
  const t = messages[language];
  if (after.struckOut) {
    return [{ key: "struckOut", heading: t.struckOut, before: null, after: t.yes }];
  }
  const ofList = Object.entries(listsOf(kind)).map(([key, list]) => ({
    key,
    heading: list.heading[language],
    inWords: (value: unknown) => members(list.to, value, names, language),
  }));
  const ofField = Object.values(recordTypes[kind].fields as Record<string, AnyField>).map(
    (field) => ({
      key: field.key,
      heading: field.heading[language],
      inWords: (value: unknown) => inWords(kind, field, value, names, language),
    }),
  );
  return [...ofField, ...ofList].flatMap(({ key, heading, inWords: words }) => {
    if (!(key in after)) return [];
    const field = { key, heading, before: words(before?.[key]), after: words(after[key]) };
    // What a new record leaves blank is no change.
    return field.before === null && field.after === null ? [] : [field];
  });
}

/** One field's value, as people read it; null where there is none. */
export function inWords(
  kind: RecordKind,
  field: AnyField,
  value: unknown,
  names: Names,
  language: Language,
): string | null {
  if (value === null || value === undefined || value === "") return null;
  const to = referredTo(kind, field.key);
  if (to !== null) return nameOf(`${to} ${value}` as Subject, names);
  switch (field.value.is) {
    case "choice":
      return field.value.limits.choices?.[String(value)]?.[language] ?? String(value);
    case "day":
      return formatDay(String(value), language);
    case "part of a day":
      return dayInWords(String(value), language);
    case "whole number":
    case "decimal":
      return field.value.limits.unit ? formatNumber(Number(value), language) : String(value);
    case "list":
      return Array.isArray(value) && value.length > 0 ? value.join("; ") : null;
    case "geometry":
      return points(String(value), language);
    default:
      return String(value);
  }
}

/** A day, or as much of one as is known: "2016-12" is "12/2016" in Vietnamese. */
export function dayInWords(iso: string, language: Language): string {
  if (iso.length === "2016".length) return iso;
  return iso.length === "2016-12".length
    ? formatShortMonth(iso, language)
    : formatDay(iso, language);
}

function points(geojson: string, language: Language): string {
  const lines = [readLine(geojson), readArea(geojson)].flatMap(({ geometry }) => linesOf(geometry));
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  return messages[language].points(formatNumber(count, language));
}

function members(to: RecordKind, value: unknown, names: Names, language: Language): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const t = messages[language];
  return value
    .map((one: number | { ward: number; part: "whole" | "part" }) =>
      typeof one === "object"
        ? `${nameOf(`${to} ${one.ward}`, names)} (${t.parts[one.part]})`
        : nameOf(`${to} ${one}`, names),
    )
    .join("; ");
}

const nameOf = (subject: string, names: Names): string => names.get(subject) ?? subject;
