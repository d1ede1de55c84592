import type { Words } from "../values/value-type.ts";
import type { RecordKind } from "./change-set.ts";

/** A list that belongs to a record, kept in a table of its own, and changed as one field of it. */
export type RecordList = {
  heading: Words;
  table: string;
  /** The columns of the record that has the list and of the one that is in it. */
  owner: string;
  member: string;
  /** The kind of record that is in it. */
  to: RecordKind;
  /** Whether each member says if it is a whole or a part (`Succession`). */
  hasParts: boolean;
};

/**
 * By the kind of record and the key of the field. In the history a list is that of the members' ids
 * in ascending order, of successions `{ ward, part }`.
 */
export const recordLists = {
  street: {
    wards: {
      heading: { vi: "Phường, xã", en: "Wards" },
      table: "street_wards",
      owner: "street_id",
      member: "ward_id",
      to: "ward",
      hasParts: false,
    },
  },
  ward: {
    successors: {
      heading: { vi: "Nhập vào phường, xã", en: "Became" },
      table: "ward_successions",
      owner: "old_id",
      member: "new_id",
      to: "ward",
      hasParts: true,
    },
  },
} as const satisfies Partial<Record<RecordKind, Record<string, RecordList>>>;

/** The lists of a kind of record; none for most. */
export const listsOf = (kind: RecordKind): Readonly<Record<string, RecordList>> =>
  kind === "street" || kind === "ward" ? recordLists[kind] : {};

/** A list by its key; undefined if there is none. */
export const listOf = (kind: RecordKind, key: string): RecordList | undefined => {
  const lists = listsOf(kind);
  return Object.hasOwn(lists, key) ? lists[key] : undefined;
};
