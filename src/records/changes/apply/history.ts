import { recordTypes } from "../../record-types.ts";
import type { RecordKind } from "../change-set.ts";
import { fieldsOf, idColumn, listSql } from "../check/present.ts";
import { listsOf } from "../lists.ts";
import { withOps } from "./ops.ts";
import { joinLatest, latestEvents, newStatus } from "./sign-status.ts";

/**
 * Writes the history of a kind's records: of each its next version, with the fields that change.
 * Stands ahead of the change, since it tells what was there.
 */
export function writeHistory(kind: RecordKind): string {
  const { table } = recordTypes[kind];
  const isSign = kind === "sign";
  const after = `iif(base IS NULL, json_set(ops.after, '$.status', ${newStatus}), ops.after)`;
  return `${withOps(kind)}${isSign ? latestEvents : ""}
    INSERT INTO changes (subject, version, official, change_set, "before", "after")
    SELECT '${kind} ' || ops.id, coalesce(base, 0) + 1, change_sets.official, change_sets.id,
      iif(base IS NULL, NULL, ${beforeOf(kind)}), ${isSign ? after : "ops.after"}
    FROM change_sets, ops ${isSign ? joinLatest : ""} LEFT JOIN ${table} AS present
      ON base IS NOT NULL AND present.${idColumn(kind)} = ops.id
    WHERE token = ?1`;
}

/** What stands now in the fields that change, as JSON. */
function beforeOf(kind: RecordKind): string {
  if (kind === "signEvent") {
    return `json_patch(json_object('code', present.code, 'kind', present.kind,
      'day', present.day, 'note', present.note), json_object('outcome', present.outcome))`;
  }
  const values = [
    ...fieldsOf(kind).map(({ key, column, value }) => {
      const stored = `present.${column}`;
      return [key, value.is === "list" ? stored : `json_quote(${stored})`] as const;
    }),
    ...Object.entries(listsOf(kind)).map(
      ([key, list]) => [key, listSql(list, "present.id")] as const,
    ),
    ...(kind === "street" ? [["folded", "json_quote(present.folded)"] as const] : []),
  ];
  const cases = values.map(([key, value]) => `WHEN '${key}' THEN ${value}`).join(" ");
  return `(SELECT json_group_object(key, json(CASE key ${cases} END)) FROM json_each(ops.after))`;
}
