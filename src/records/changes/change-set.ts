import type { recordTypes } from "../record-types.ts";
import type { Filled } from "../values/value-type.ts";

/**
 * A change set: the one way in which records are made and changed. A form makes one with a record,
 * an import, a table of wards or an undo one with many; the server checks, stages and applies it.
 */

export type RecordKind = keyof typeof recordTypes;

/** A record that is there, by its kind and its id: "street 12", "sign 7K3M9X". */
export type Subject = `${RecordKind} ${string}`;

/** "street 12", "sign 7K3M9X": how the history and the audit name a record. */
export const subjectOf = (kind: RecordKind, id: number | string): Subject => `${kind} ${id}`;

/** The kind and the id of a subject. The id is a sign's code, of all else a number. */
export function partsOf(subject: Subject): { kind: RecordKind; id: number | string } {
  const [kind = "", id = ""] = subject.split(" ");
  return { kind: kind as RecordKind, id: kind === "sign" ? id : Number(id) };
}

/** A record that the same change set makes: the one of its kind with this `n`. */
export type NewRecord = { new: number };

/**
 * Another record: its id; its key (a street's slug, a ward's code, a namesake's name, a sign's
 * code; before `piecesOf` also the `key` of a new record of the same set); or a new record.
 */
export type Reference = number | string | NewRecord;

/** Where a ward went, as a whole or in part ("Nhập toàn bộ", "Nhập một phần"). */
export type Succession = { ward: Reference; part: "whole" | "part" };

/**
 * What is to stand in a field. A cell of it, unread, as a form or a file has it (null is blank: of
 * a record that is there it erases); a reference; a list of `lists.ts`; true in `struckOut`.
 */
export type Given = Filled | null | true | NewRecord | readonly Reference[] | readonly Succession[];

/**
 * The fields that change, by their keys in `record-types.ts`, and these besides: `wards` of a
 * street and `successors` of a ward (`lists.ts`), `struckOut` of a sign event. A street's slug and
 * a new sign's code may be left out, and are made; so is the slug where a name changes and the slug
 * given is the present one. A sign's status follows from its events.
 */
export type Fieldset = Readonly<Record<string, Given>>;

export type ChangedRecord = {
  /** Its place among the set's records of its kind, from 0; a new record's id follows from it. */
  n: number;
  kind: RecordKind;
  /** What the maker of the set calls it; comes back with whatever is said of it. */
  key: string | null;
  /** Null for a new record. */
  subject: Subject | null;
  /** The version that was there when the change was made; null for a new record, or for whatever is there. */
  base: number | null;
  after: Fieldset;
};

/** A changed record as its maker writes it; `piecesOf` adds the rest. */
export type Draft = Pick<ChangedRecord, "kind" | "after"> &
  Partial<Pick<ChangedRecord, "key" | "subject" | "base">>;

/** Records of one kind. */
export type Piece = { kind: RecordKind; records: ChangedRecord[] };
