import { type RecordKind, subjectOf } from "../change-set.ts";
import { madeIn, type Op } from "../op.ts";

/** Makes each op of a checked piece another; null leaves it out. */
export async function rewritePiece(
  d1: D1Database,
  changeSet: number,
  n: number,
  rewrite: (op: Op) => Op | null,
): Promise<void> {
  const piece = await d1
    .prepare("SELECT kind, ops FROM change_pieces WHERE change_set = ? AND n = ?")
    .bind(changeSet, n)
    .first<{ kind: RecordKind; ops: string }>();
  if (!piece) return;
  const ops = (JSON.parse(piece.ops) as Op[]).flatMap((op) => rewrite(op) ?? []);
  const subjects = ops.map(({ id }) => (id === null ? null : subjectOf(piece.kind, id)));
  await d1.batch([
    d1
      .prepare(
        `UPDATE change_pieces SET ops = ?4, subjects = ?5, records = ?6, made = ?7
         WHERE change_set = ?1 AND n = ?2 AND ops = ?3
           AND EXISTS (SELECT 1 FROM change_sets WHERE id = ?1 AND state = 'checked')`,
      )
      .bind(
        changeSet,
        n,
        piece.ops,
        JSON.stringify(ops),
        JSON.stringify(subjects),
        ops.length,
        madeIn(ops),
      ),
    d1
      .prepare(
        `UPDATE change_sets SET records =
           (SELECT sum(records) FROM change_pieces WHERE change_set = ?1) WHERE id = ?1`,
      )
      .bind(changeSet),
  ]);
}
