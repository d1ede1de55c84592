import type { AuditedChange } from "../../../db/audit.ts";
import type { Applied, ApplyOutcome } from "../outcome.ts";
import {
  appliedOf,
  applyStatements,
  auditOfSet,
  type PieceCounts,
  type PieceWork,
  readApplied,
} from "./batch.ts";
import { isConflict } from "./guards.ts";
import { firstIds } from "./ops.ts";
import { reconcile } from "./reconcile.ts";

export type ApplyOptions = {
  /** Who applies it. */
  official: string;
  /** The city's day, as `YYYY-MM-DD`. */
  today: string;
  /** What the audit says of it, instead of which change set and how many records. */
  audited?: AuditedChange;
  /** Statements that are to be done with the change, or not at all. */
  alongside?: readonly D1PreparedStatement[];
};

/**
 * Applies a checked change set: all of it in one batch, or nothing. Where records were changed since
 * it was staged, it is merged with these changes as far as they touch other fields.
 */
export async function applyChangeSet(
  d1: D1Database,
  changeSet: number,
  options: ApplyOptions,
): Promise<ApplyOutcome> {
  for (let round = 1; ; round++) {
    const found = await readStaged(d1, changeSet);
    if (found?.state === "applied") return { outcome: "applied-before" };
    if (found?.state !== "checked") return { outcome: "not-checked" };
    try {
      return (await claimAndApply(d1, changeSet, found, options)) ?? { outcome: "applied-before" };
    } catch (error) {
      if (!isConflict(error) || round === maxRounds) throw error;
      const left = await reconcile(d1, changeSet, options.today);
      if (left) return left;
    }
  }
}

/** Somebody may change another record of it in every round. */
const maxRounds = 40;

type StagedSet = { state: string; what: string; pieces: PieceWork[] };

async function readStaged(d1: D1Database, changeSet: number): Promise<StagedSet | null> {
  const [set, pieces] = await d1.batch<Record<string, unknown>>([
    d1.prepare("SELECT state, what FROM change_sets WHERE id = ?").bind(changeSet),
    d1
      .prepare(
        `SELECT kind, records, made, iif(made = records, '[]', (
           SELECT json_group_array(DISTINCT field.key)
           FROM json_each(ops) AS op, json_each(op.value, '$.after') AS field
           WHERE op.value ->> 'base' IS NOT NULL)) AS fields
         FROM change_pieces WHERE change_set = ? ORDER BY n`,
      )
      .bind(changeSet),
  ]);
  const [row] = set?.results ?? [];
  if (!row) return null;
  return {
    state: String(row.state),
    what: String(row.what),
    pieces: ((pieces?.results ?? []) as (PieceCounts & { fields: string })[]).map((piece) => ({
      ...piece,
      fields: JSON.parse(piece.fields),
    })),
  };
}

async function claimAndApply(
  d1: D1Database,
  changeSet: number,
  { what, pieces }: StagedSet,
  { official, audited, alongside = [] }: ApplyOptions,
): Promise<Applied | null> {
  const token = crypto.randomUUID();
  const records = pieces.reduce((sum, piece) => sum + piece.records, 0);
  const audit = audited ?? auditOfSet(token, official, "records.change", { what, records });
  const results = await d1.batch([
    d1
      .prepare(
        `UPDATE change_sets SET state = 'applied', token = ?2, applied_at = unixepoch(),
           first_ids = ${firstIds}
         WHERE id = ?1 AND state = 'checked'`,
      )
      .bind(changeSet, token),
    ...applyStatements(d1, token, pieces, audit),
    ...alongside,
    readApplied(d1, token),
  ]);
  return appliedOf(results);
}
