import type { RecordKind } from "../change-set.ts";
import type { Counts } from "../outcome.ts";
import { recordKinds } from "../pieces.ts";
import { guard, guardsNew } from "./guards.ts";
import { writeHistory } from "./history.ts";
import { keepCodes, strikeOut, writeStatuses } from "./sign-status.ts";
import { insertNew, keepOldSlugs, updatePresent, writeLists } from "./tables.ts";

/**
 * What applies a claimed change set that makes and changes so many records of each kind, in one
 * batch, which D1 runs as one transaction
 * (https://developers.cloudflare.com/d1/worker-api/d1-database/#batch). First nothing is to have
 * changed meanwhile; then of each kind, what leads to others behind them, the history and the
 * change. Every statement binds the token alone.
 */
export const applySql = (counts: Counts): string[] => [
  ...recordKinds.flatMap((kind) => {
    const { made = 0, changed = 0 } = counts[kind] ?? {};
    return changed > 0 || (made > 0 && guardsNew(kind)) ? guard(kind) : [];
  }),
  ...recordKinds.flatMap((kind) => {
    const { made = 0, changed = 0 } = counts[kind] ?? {};
    return made + changed > 0 ? changesOf(kind, made > 0, changed > 0) : [];
  }),
  nameSubjects,
];

/** What has nothing to do is left out: every statement takes all pieces of its kind apart. */
const changesOf = (kind: RecordKind, makes: boolean, changes: boolean): string[] => [
  writeHistory(kind),
  ...(kind === "street" && changes ? [keepOldSlugs] : []),
  ...(makes ? insertNew(kind) : []),
  ...(makes && kind === "sign" ? [keepCodes] : []),
  ...(changes && kind !== "signEvent" ? [updatePresent(kind)] : []),
  ...(changes && kind === "signEvent" ? [strikeOut] : []),
  ...writeLists(kind, changes),
  ...(kind === "signEvent" ? writeStatuses : []),
];

/** Leaves beside each piece what its records are, when what is to be done with them is kept no longer. */
const nameSubjects = `UPDATE change_pieces SET subjects = (
    SELECT json_group_array(change_pieces.kind || ' ' || coalesce(
      op.value ->> 'id', (first_ids ->> change_pieces.kind) + (op.value ->> 'n')) ORDER BY op.key)
    FROM json_each(change_pieces.ops) AS op)
  FROM change_sets WHERE token = ?1 AND change_pieces.change_set = change_sets.id`;
