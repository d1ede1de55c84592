import type { Language } from "../../../city.ts";
import type { Draft, Given, RecordKind } from "../../../records/changes/change-set.ts";
import { subjectOf } from "../../../records/changes/change-set.ts";
import { listsOf } from "../../../records/changes/lists.ts";
import { type RecordAt, readRecordAt } from "../../../records/changes/values-at.ts";
import type { AnyField } from "../../../records/fields.ts";
import { recordTypes } from "../../../records/record-types.ts";
import type { RecordNames } from "../../queries/record-names.ts";
import { cellOf, givenOf, sameLines } from "./cells.ts";

/** The texts of a form that was sent, by the names of their boxes. */
export type Typed = ReadonlyMap<string, string>;

/**
 * A record in a form: what is asked, what stood in the boxes when the form was made and what stands
 * there now. Only what differs is a change, so that a form never takes back what it did not touch.
 */
export type FormRecord = {
  kind: RecordKind;
  /** Before the names of its boxes: "" or "act0.". Comes back with what is said of it. */
  prefix: string;
  /** The record that is changed; null for a new one. */
  at: RecordAt | null;
  /** The keys of its fields and lists that are asked. */
  asked: readonly string[];
  /** By key. What is missing was not asked, and does not change. */
  typed: ReadonlyMap<string, string>;
};

export type FormContext = {
  names: RecordNames;
  language: Language;
  /** The city's day, as `YYYY-MM-DD`. */
  today: string;
};

/** A form's record before anybody has typed anything. */
export const untouched = (
  kind: RecordKind,
  prefix: string,
  at: RecordAt | null,
  asked: readonly string[],
  context: FormContext,
): FormRecord => ({
  kind,
  prefix,
  at,
  asked,
  typed: new Map(asked.map((key) => [key, shownIn({ kind, at }, key, context)])),
});

/** What stood in a box when the form was made. */
export function shownIn(
  { kind, at }: Pick<FormRecord, "kind" | "at">,
  key: string,
  context: FormContext,
): string {
  return shownFor(kind, key, at?.valuesThen[key] ?? null, context);
}

/** What stands in a box for a value. */
function shownFor(kind: RecordKind, key: string, value: unknown, context: FormContext): string {
  if (listsOf(kind)[key]) return ((value ?? []) as number[]).join(" ");
  const field = fieldIn(kind, key);
  return cellOf(field, value ?? field.ifBlank, context);
}

/** @throws Error if records of the kind have no such field. */
export function fieldIn(kind: RecordKind, key: string): AnyField {
  const field = (recordTypes[kind].fields as Record<string, AnyField | undefined>)[key];
  if (!field) throw new Error(`A ${kind} has no field ${key}.`);
  return field;
}

/**
 * Takes a record from a form that was sent.
 * @returns null if it changes a record that is not there.
 */
export async function takeRecord(
  d1: D1Database,
  form: Typed,
  {
    kind,
    prefix,
    id,
    asked,
  }: Pick<FormRecord, "kind" | "prefix" | "asked"> & {
    id: number | null;
  },
): Promise<FormRecord | null> {
  const base = Number(form.get(`${prefix}base`)) || null;
  const at = id === null ? null : await readRecordAt(d1, subjectOf(kind, id), base);
  if (id !== null && at === null) return null;
  const boxes = [...asked, ...(at ? erasable(kind, asked) : [])];
  const typed = new Map<string, string>();
  for (const key of boxes) {
    const text = listsOf(kind)[key] ? membersIn(form, prefix + key) : form.get(prefix + key);
    if (text !== undefined) typed.set(key, sameLines(text));
  }
  return { kind, prefix, at, asked, typed };
}

/** A box of its own takes geometry away, since a blank one leaves it as it is. */
export const eraseKey = (key: string): string => `${key}.erase`;

const erasable = (kind: RecordKind, asked: readonly string[]): string[] =>
  asked
    .filter((key) => !listsOf(kind)[key] && fieldIn(kind, key).value.is === "geometry")
    .map(eraseKey);

/** The ids of those that are ticked, and of those that the form keeps, in ascending order. */
function membersIn(form: Typed, name: string): string | undefined {
  const kept = form.get(name);
  if (kept === undefined) return undefined;
  const ticked = [...form.keys()]
    .filter((one) => one.startsWith(`${name}.`))
    .map((one) => one.slice(name.length + 1));
  const ids = [...kept.split(" "), ...ticked].filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  return [...new Set(ids)].sort((a, b) => a - b).join(" ");
}

/** The keys of the boxes in which something else stands than when the form was made. */
const changedKeys = (record: FormRecord, context: FormContext): string[] =>
  [...record.typed].flatMap(([key, text]) => {
    if (key.endsWith(".erase")) return text === "" ? [] : [key.slice(0, -".erase".length)];
    return text === shownIn(record, key, context) ? [] : [key];
  });

/**
 * The change that a form's record is; null where nothing is to change, or nobody has typed anything
 * in a row for one record more.
 */
export function draftOf(record: FormRecord, context: FormContext): Draft | null {
  const { kind, prefix, at, typed } = record;
  const keys = at ? changedKeys(record, context) : [...typed.keys()];
  const after: Record<string, Given> = {};
  for (const key of keys) {
    const text = typed.get(key) ?? "";
    if (listsOf(kind)[key]) after[key] = text.split(" ").filter(Boolean).map(Number);
    // An address that nobody gives is made from the name.
    else if (key !== "slug" || text.trim() !== "") {
      after[key] = givenOf(fieldIn(kind, key), text, context);
    }
  }
  const isNothing = at
    ? Object.keys(after).length === 0
    : prefix !== "" && isBlank(record, context);
  if (isNothing) return null;
  return { kind, key: keyOf(prefix), subject: at?.subject ?? null, base: at?.base ?? null, after };
}

/** Whether nobody has typed anything for a new record. */
export const isBlank = (record: FormRecord, context: FormContext): boolean =>
  [...record.typed].every(
    ([key, text]) => text.trim() === "" || text === shownIn(record, key, context),
  );

/** What the change set calls a form's record: no slug and no name can be written so. */
export const keyOf = (prefix: string): string => `\n${prefix}`;

/** The record as if its form had been made just now: what was typed stays, all else is as it is now. */
export function rebased(
  record: FormRecord,
  takeTheirs: ReadonlySet<string>,
  context: FormContext,
): FormRecord {
  const { kind, at, typed } = record;
  if (!at) return record;
  const changed = new Set(changedKeys(record, context));
  const now = { ...at, base: at.version, valuesThen: at.values };
  const texts = [...typed].flatMap(([key, text]): [string, string][] => {
    const field = key.replace(/\.erase$/, "");
    if (changed.has(field) && !takeTheirs.has(field)) return [[key, text]];
    return key === field ? [[key, shownIn({ kind, at: now }, key, context)]] : [];
  });
  return { ...record, at: now, typed: new Map(texts) };
}
