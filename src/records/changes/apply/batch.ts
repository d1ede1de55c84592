import { type AuditedChange, auditStatement } from "../../../db/audit.ts";
import type { RecordKind } from "../change-set.ts";
import type { Op } from "../op.ts";
import type { Applied, Counts } from "../outcome.ts";
import { applySql, type Work } from "./statements.ts";

/** What the audit says where the caller says nothing: which change set, and how many records. */
export const auditOfSet = (
  token: string,
  official: string,
  action: "records.change" | "records.undo",
  after: { what: string; records?: number; undoes?: number },
): AuditedChange => ({
  entry: { official, action, subject: null, after },
  before: {
    sql: `SELECT 'change-set ' || id AS subject, NULL AS "before" FROM change_sets WHERE token = ?1`,
    values: [token],
  },
});

/** The statements that follow the claim of a change set, for the batch that claims it. */
export const applyStatements = (
  d1: D1Database,
  token: string,
  pieces: readonly PieceWork[],
  { entry, before }: AuditedChange,
): D1PreparedStatement[] => [
  auditStatement(d1, entry, before),
  ...applySql(workOf(pieces)).map((sql) => d1.prepare(sql).bind(token)),
];

export type PieceCounts = { kind: RecordKind; records: number; made: number };

/** Also the fields in which records that are there change. */
export type PieceWork = PieceCounts & { fields: readonly string[] };

/** How much a piece is, for the cost of applying it. */
export const workIn = (kind: RecordKind, ops: readonly Op[]): PieceWork => {
  const changed = ops.filter(({ base }) => base !== null);
  const fields = new Set(changed.flatMap(({ after }) => Object.keys(after)));
  return { kind, records: ops.length, made: ops.length - changed.length, fields: [...fields] };
};

function workOf(pieces: readonly PieceWork[]): Work {
  const work: Work = {};
  for (const [kind, { made, changed }] of Object.entries(countsOf(pieces))) {
    const ofKind = pieces.filter((piece) => piece.kind === kind);
    const fields = new Set(ofKind.flatMap((piece) => piece.fields));
    work[kind as RecordKind] = { made, changed, fields };
  }
  return work;
}

/** How many records of each kind all pieces make and change. */
export function countsOf(pieces: readonly PieceCounts[]): Counts {
  const counts: Counts = {};
  for (const { kind, records, made } of pieces) {
    const before = counts[kind] ?? { made: 0, changed: 0 };
    counts[kind] = { made: before.made + made, changed: before.changed + records - made };
  }
  return counts;
}

/** Ends the batch; `appliedOf` reads it. No row if somebody else had claimed the set. */
export const readApplied = (d1: D1Database, token: string): D1PreparedStatement =>
  d1
    .prepare(
      `SELECT change_set AS changeSet, kind, change_pieces.records, made
       FROM change_sets JOIN change_pieces ON change_set = id WHERE token = ? ORDER BY n`,
    )
    .bind(token);

/** What a batch with `readApplied` at its end has done; null if the set was not to be claimed. */
export function appliedOf(results: readonly D1Result[]): Applied | null {
  const pieces = (results.at(-1)?.results ?? []) as (PieceCounts & { changeSet: number })[];
  const [first] = pieces;
  if (!first) return null;
  return {
    outcome: "applied",
    changeSet: first.changeSet,
    counts: countsOf(pieces),
    rowsWritten: results.reduce((sum, { meta }) => sum + meta.rows_written, 0),
  };
}
