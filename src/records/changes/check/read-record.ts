import type { AnyField } from "../../fields.ts";
import { type Problem, wrong } from "../../problems.ts";
import { text } from "../../values/text.ts";
import type {
  ChangedRecord,
  Given,
  NewRecord,
  RecordKind,
  Reference,
  Succession,
} from "../change-set.ts";
import { listOf } from "../lists.ts";
import { bytesOf, fieldOf, maxRecordBytes, referredTo } from "../pieces.ts";

/** A reference on its way: what it leads to is yet to be looked up. */
export type Leading = { to: RecordKind; reference: Reference; part?: string };

/** What was read from a record: values, references and lists, each by its field. */
export type ReadRecord = {
  record: ChangedRecord;
  values: Map<string, unknown>;
  references: Map<string, Leading | null>;
  lists: Map<string, Leading[]>;
  problems: { field: string | null; problem: Problem }[];
};

/** Reads every field that a record changes, each by its description. Nothing is looked up yet. */
export function readRecord(record: ChangedRecord): ReadRecord {
  const read: ReadRecord = {
    record,
    values: new Map(),
    references: new Map(),
    lists: new Map(),
    problems: [],
  };
  const size = mayBeTooLarge(record) ? bytesOf(record) : 0;
  if (size > maxRecordBytes) {
    read.problems.push({ field: null, problem: wrong("too-large", { max: maxRecordBytes, size }) });
    return read;
  }
  for (const [key, given] of Object.entries(record.after)) {
    const problem = readField(read, key, given);
    if (problem) read.problems.push({ field: key, problem });
  }
  return read;
}

/** A character takes at most six bytes in JSON, and few records have so many that they must be counted. */
function mayBeTooLarge({ after }: ChangedRecord): boolean {
  let characters = 0;
  for (const given of Object.values(after)) {
    if (typeof given === "object" && given !== null) characters += JSON.stringify(given).length;
    else characters += String(given).length;
  }
  return characters * 6 > maxRecordBytes / 2;
}

function readField(read: ReadRecord, key: string, given: Given): Problem | null {
  const { kind, subject } = read.record;
  const field = fieldOf(kind, key);
  const list = listOf(kind, key);
  if (list) return readList(read, key, list.to, list.hasParts, given);
  if (kind === "signEvent" && subject !== null) return readStruckOut(read, key, given);
  if (!field) return wrong("unknown-field", {});
  if (kind === "sign" && key === "status") return wrong("follows-from-events", {});
  if (kind === "sign" && key === "code" && subject !== null) return wrong("never-changes", {});
  const to = referredTo(kind, key);
  if (to !== null) return readReference(read, key, field, to, given);
  if (!isCell(given)) return wrong("unknown-field", {});
  const value = field.read(given);
  if ("problem" in value) return value;
  read.values.set(key, value.value);
  return null;
}

/** Everything of an event that is recorded stands for ever; it can be struck out, once. */
function readStruckOut(read: ReadRecord, key: string, given: Given): Problem | null {
  if (key !== "struckOut" || given !== true) return wrong("never-changes", {});
  read.values.set(key, true);
  return null;
}

function readReference(
  read: ReadRecord,
  key: string,
  field: AnyField,
  to: RecordKind,
  given: Given,
): Problem | null {
  if (given === null || (typeof given === "string" && given.trim() === "")) {
    if (field.required) return wrong("missing", {});
    read.references.set(key, null);
    return null;
  }
  const reference = asReference(given);
  if (reference === null) return wrong("unknown-field", {});
  if (typeof reference === "object" && "problem" in reference) return reference;
  read.references.set(key, { to, reference });
  return null;
}

function readList(
  read: ReadRecord,
  key: string,
  to: RecordKind,
  hasParts: boolean,
  given: Given,
): Problem | null {
  if (!Array.isArray(given)) return wrong("unknown-field", {});
  const members: Leading[] = [];
  for (const [i, item] of (given as readonly (Reference | Succession)[]).entries()) {
    const { ward, part } = hasParts && isSuccession(item) ? item : { ward: item, part: undefined };
    const reference = asReference(ward as Given);
    if (reference === null || (hasParts && part !== "whole" && part !== "part")) {
      return wrong("wrong-item", { item: i + 1, problem: wrong("unknown-field", {}) });
    }
    if (typeof reference === "object" && "problem" in reference) {
      return wrong("wrong-item", { item: i + 1, problem: reference });
    }
    members.push({ to, reference, ...(part === undefined ? {} : { part }) });
  }
  read.lists.set(key, members);
  return null;
}

const isSuccession = (item: Reference | Succession): item is Succession =>
  typeof item === "object" && item !== null && "ward" in item;

/** An id, a key of one line, or a new record; null if it is nothing of the kind. */
function asReference(given: Given): Reference | Problem | null {
  if (typeof given === "number") return given;
  if (typeof given === "string") {
    const key = text({ max: maxKey }).read(given);
    return "problem" in key ? key : key.value;
  }
  const n = (given as NewRecord | null)?.new;
  return typeof n === "number" && Number.isInteger(n) && n >= 0 ? { new: n } : null;
}

const maxKey = 200;

const isCell = (given: Given): given is string | number | null =>
  given === null || typeof given === "string" || typeof given === "number";
