import { recordTypes } from "../../record-types.ts";
import type { RecordKind } from "../change-set.ts";
import { listsOf, type RecordList } from "../lists.ts";
import { referredTo } from "../pieces.ts";

/**
 * The start of every statement that applies a change set: `ops`, a row for each record of a kind,
 * with what leads to new records turned into their ids. `?1` is the token of whoever has claimed the
 * set: without it there are no rows, and the statement does nothing. The pieces themselves are
 * taken as they stand, since the check wrote them.
 */
export const withOps = (kind: RecordKind): string => `WITH ops AS MATERIALIZED (
  SELECT op.value ->> 'n' AS n,
    coalesce(op.value ->> 'id', ${firstId(kind)} + (op.value ->> 'n')) AS id,
    op.value ->> 'base' AS base, op.value ->> 'sign' AS sign, ${afterOf(kind)} AS after
  FROM change_sets JOIN change_pieces ON change_set = change_sets.id, json_each(ops) AS op
  WHERE token = ?1 AND kind = '${kind}'
)`;

/** The kinds whose records are numbered; a sign has its code. */
const numberedKinds = (Object.keys(recordTypes) as RecordKind[]).filter((kind) => kind !== "sign");

/** The id of the set's first new record of each kind, as JSON: one more than there is. */
export const firstIds = `json_object(${numberedKinds
  .map((kind) => `'${kind}', (SELECT coalesce(max(id), 0) + 1 FROM ${recordTypes[kind].table})`)
  .join(", ")})`;

const firstId = (kind: RecordKind): string => `(first_ids ->> '${kind}')`;

/** In JSON no text can hold this: a quotation mark within one has a backslash before it. */
const newRecord = `'{"new":'`;

function afterOf(kind: RecordKind): string {
  const led = [
    ...Object.keys(recordTypes[kind].fields).flatMap((key) => {
      const to = referredTo(kind, key);
      return to === null || to === "sign"
        ? []
        : [`'$.${key}', ${idOf("op.value", `$.after.${key}`, to)}`];
    }),
    ...Object.entries(listsOf(kind)).map(([key, list]) => `'$.${key}', ${membersOf(key, list)}`),
  ];
  const after = "op.value -> 'after'";
  return led.length === 0
    ? after
    : `iif(instr(op.value, ${newRecord}) = 0, ${after}, json_replace(${after}, ${led.join(", ")}))`;
}

/** What a reference leads to: the id that stands there, or that of the new record with this number. */
const idOf = (json: string, path: string, to: RecordKind): string =>
  `coalesce((${json} ->> '${path}.new') + ${firstId(to)}, ${json} ->> '${path}')`;

const membersOf = (key: string, { to, hasParts }: RecordList): string =>
  `json((SELECT json_group_array(${
    hasParts
      ? `json_object('ward', ${idOf("member.value", "$.ward", to)}, 'part', member.value ->> 'part')`
      : `coalesce((member.value ->> '$.new') + ${firstId(to)}, member.value)`
  }) FROM json_each(op.value, '$.after.${key}') AS member))`;
