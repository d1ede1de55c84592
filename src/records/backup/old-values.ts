import { type Draft, type Given, type RecordKind, subjectOf } from "../changes/change-set.ts";
import { fieldsOf, idColumn } from "../changes/check/present.ts";
import { listsOf } from "../changes/lists.ts";
import { recordKinds, referredTo } from "../changes/pieces.ts";
import { recordTypes } from "../record-types.ts";

/** A table's rows, each by its columns. */
export type Rows = (table: string) => readonly Readonly<Record<string, unknown>>[];

/**
 * What brings the records back to what they were: of each that is another now, the fields that
 * differ. A sign's events stand for ever, and its status follows from them; records that have been
 * made since stay as they are.
 */
export const oldValues = (old: Rows, now: Rows): Draft[] =>
  recordKinds.filter((kind) => kind !== "signEvent").flatMap((kind) => ofKind(kind, old, now));

function ofKind(kind: RecordKind, old: Rows, now: Rows): Draft[] {
  const { table } = recordTypes[kind];
  const id = idColumn(kind);
  const present = new Map(now(table).map((row) => [row[id], row]));
  const lists = Object.entries(listsOf(kind)).map(([key, list]) => {
    const membersIn = (rows: Rows) => {
      const ordered = rows(list.table).toSorted(
        (a, b) => +(a[list.member] as number) - +(b[list.member] as number),
      );
      const members = Map.groupBy(ordered, (row) => row[list.owner]);
      return (owner: unknown) =>
        (members.get(owner) ?? []).map((row) =>
          list.hasParts ? { ward: row[list.member], part: row.part } : row[list.member],
        );
    };
    return { key, wanted: membersIn(old), present: membersIn(now) };
  });
  return old(table).flatMap((row): Draft[] => {
    const other = present.get(row[id]);
    if (!other) return [];
    const after: Record<string, Given> = {};
    for (const { key, column, value, write } of fieldsOf(kind)) {
      if (unchanging.has(`${kind} ${key}`) || row[column] === undefined) continue;
      if (row[column] === other[column]) continue;
      const stored = value.is === "list" ? JSON.parse(String(row[column])) : row[column];
      after[key] = referredTo(kind, key) === null ? write(stored) : (stored as Given);
    }
    for (const { key, wanted, present } of lists) {
      const members = wanted(row[id]);
      if (JSON.stringify(members) === JSON.stringify(present(row[id]))) continue;
      after[key] = members as Given;
    }
    if (Object.keys(after).length === 0) return [];
    const subject = subjectOf(kind, row[id] as number | string);
    return [{ kind, key: subject, subject, base: other.version as number, after }];
  });
}

const unchanging = new Set(["sign code", "sign status"]);
