import type { AnyField } from "../../fields.ts";
import { recordTypes } from "../../record-types.ts";
import type { RecordKind, Subject } from "../change-set.ts";
import { subjectOf } from "../change-set.ts";
import { listsOf, type RecordList } from "../lists.ts";
import type { Values } from "../rules.ts";
import type { LookUp } from "./look-up.ts";

/** A record as it is now. */
export type Present = { id: number | string; version: number; values: Values };

/** Fields too long to be read where they do not change. */
const long = new Set(["geometry", "outline", "biographyVi", "biographyEn"]);

/** The records of a kind with these ids; of their long fields those in `changed` alone. */
export function lookUpPresent(
  kind: RecordKind,
  ids: readonly (number | string)[],
  changed: ReadonlySet<string>,
): LookUp<Map<Subject, Present>> | null {
  if (ids.length === 0) return null;
  const { table } = recordTypes[kind];
  const fields = fieldsOf(kind).filter(({ key }) => !long.has(key) || changed.has(key));
  const lists = Object.entries(listsOf(kind)).filter(([key]) => changed.has(key));
  const columns = [
    `${idColumn(kind)} AS id`,
    kind === "signEvent" ? `${eventVersion} AS version` : "version",
    ...fields.map(({ key, column }) => `${column} AS "${key}"`),
    ...lists.map(([key, list]) => `${listSql(list, `${table}.id`)} AS "${key}"`),
  ];
  return {
    sql: `SELECT ${columns.join(", ")} FROM ${table}
          WHERE ${idColumn(kind)} IN (SELECT value FROM json_each(?1))`,
    values: [ids],
    take: (rows) =>
      new Map(
        rows.map((row) => {
          const id = row.id ?? 0;
          const values = Object.fromEntries([
            ...fields.map((field) => [field.key, valueIn(field, row[field.key] ?? null)]),
            ...lists.map(([key]) => [key, JSON.parse(String(row[key]))]),
            // What an event of a sign was recorded with stands for ever.
            ...(kind === "signEvent" ? [["struckOut", row.version === 2]] : []),
          ]);
          return [subjectOf(kind, id), { id, version: Number(row.version), values }];
        }),
      ),
  };
}

/** The fields of a kind, in the order in which they are described. */
export const fieldsOf = (kind: RecordKind): AnyField[] => Object.values(recordTypes[kind].fields);

/** By what a record is found for life. */
export const idColumn = (kind: RecordKind): string => (kind === "sign" ? "code" : "id");

/** An event is recorded (1), and perhaps struck out (2). */
const eventVersion =
  "1 + EXISTS (SELECT 1 FROM sign_event_corrections WHERE event_id = sign_events.id)";

/** The members of a record's list as JSON, in the order in which lists are compared and kept. */
export const listSql = ({ table, owner, member, hasParts }: RecordList, id: string): string =>
  `(SELECT json_group_array(${hasParts ? `json_object('ward', ${member}, 'part', part)` : member}
      ORDER BY ${member}) FROM ${table} WHERE ${owner} = ${id})`;

/** A field's value from its column. */
const valueIn = ({ value }: AnyField, stored: string | number | null): unknown =>
  value.is === "list" && typeof stored === "string" ? JSON.parse(stored) : stored;
