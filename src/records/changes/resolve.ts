import { rewritePiece } from "./apply/rewrite.ts";
import type { Op } from "./op.ts";
import type { RecordOfSet } from "./outcome.ts";

/** A record of a change set, by its kind and its number. */
type Named = Pick<RecordOfSet, "kind" | "n">;

/** Leaves records out of a checked change set, so that the rest can be applied. */
export const leaveOut = (
  d1: D1Database,
  changeSet: number,
  records: readonly Named[],
): Promise<void> => rewrite(d1, changeSet, records, () => null);

/**
 * Lets records of a checked change set have their way over what others changed meanwhile, up to the
 * versions that were shown (`Conflict.version`): what is changed after that is a conflict again.
 */
export const insist = (
  d1: D1Database,
  changeSet: number,
  records: readonly (Named & { version: number })[],
): Promise<void> =>
  rewrite(d1, changeSet, records, (op, { version }) => ({ ...op, base: version }));

async function rewrite<Record extends Named>(
  d1: D1Database,
  changeSet: number,
  records: readonly Record[],
  change: (op: Op, record: Record) => Op | null,
): Promise<void> {
  const named = new Map(records.map((record) => [`${record.kind} ${record.n}`, record]));
  const { results } = await d1
    .prepare(
      `SELECT DISTINCT change_pieces.n AS n, kind FROM change_pieces, json_each(ops) AS op
       WHERE change_set = ?1
         AND kind || ' ' || (op.value ->> 'n') IN (SELECT value FROM json_each(?2))`,
    )
    .bind(changeSet, JSON.stringify([...named.keys()]))
    .all<{ n: number; kind: string }>();
  for (const { n, kind } of results) {
    await rewritePiece(d1, changeSet, n, (op) => {
      const record = named.get(`${kind} ${op.n}`);
      return record ? change(op, record) : op;
    });
  }
}
