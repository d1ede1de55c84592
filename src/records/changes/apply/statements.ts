import type { RecordKind } from "../change-set.ts";
import { recordKinds } from "../pieces.ts";
import { guard, guardsNew } from "./guards.ts";
import { writeHistory } from "./history.ts";
import { keepCodes, strikeOut, writeStatuses } from "./sign-status.ts";
import { insertNew, keepOldSlugs, updatePresent, writeLists } from "./tables.ts";

/** What a change set has to do: how many records of each kind it makes and changes, and in which fields. */
export type Work = Partial<
  Record<RecordKind, { made: number; changed: number; fields: ReadonlySet<string> }>
>;

/**
 * What applies a claimed change set, in one batch, which D1 runs as one transaction
 * (https://developers.cloudflare.com/d1/worker-api/d1-database/#batch). First nothing is to have
 * changed meanwhile; then of each kind, what leads to others behind them, the history and the
 * change. Every statement binds the token alone.
 */
export const applySql = (work: Work): string[] => [
  ...recordKinds.flatMap((kind) => {
    const { made = 0, changed = 0, fields = noFields } = work[kind] ?? {};
    return changed > 0 || (made > 0 && guardsNew(kind)) ? guard(kind, fields) : [];
  }),
  ...recordKinds.flatMap((kind) => {
    const { made = 0, changed = 0, fields = noFields } = work[kind] ?? {};
    if (made + changed === 0) return [];
    return [writeHistory(kind), ...(made > 0 ? make(kind) : []), ...change(kind, changed, fields)];
  }),
  nameSubjects,
];

const noFields: ReadonlySet<string> = new Set();

/** What has nothing to do is left out: every statement takes all pieces of its kind apart. */
const make = (kind: RecordKind): string[] => [
  ...insertNew(kind),
  ...(kind === "sign" ? [keepCodes] : []),
];

function change(kind: RecordKind, changed: number, fields: ReadonlySet<string>): string[] {
  const lists = writeLists(kind, changed > 0);
  if (kind === "signEvent") return [...(changed > 0 ? [strikeOut] : []), ...writeStatuses];
  if (changed === 0) return lists;
  return [
    ...(kind === "street" && fields.has("slug") ? [keepOldSlugs] : []),
    updatePresent(kind, fields),
    ...lists,
  ];
}

/** Leaves beside each piece what its records are, when what is to be done with them is kept no longer. */
const nameSubjects = `UPDATE change_pieces SET subjects = (
    SELECT json_group_array(change_pieces.kind || ' ' || coalesce(
      op.value ->> 'id', (first_ids ->> change_pieces.kind) + (op.value ->> 'n')) ORDER BY op.key)
    FROM json_each(change_pieces.ops) AS op)
  FROM change_sets WHERE token = ?1 AND change_pieces.change_set = change_sets.id`;
