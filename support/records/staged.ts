import assert from "node:assert/strict";
import type { Draft } from "../../src/records/changes/change-set.ts";
import { piecesOf } from "../../src/records/changes/pieces.ts";
import { finishStaging, openChangeSet, stagePiece } from "../../src/records/changes/stage.ts";
import { mintCode } from "../../src/signs/mint.ts";

export const official = "official@bienpho.example";
export const today = "2026-11-26";
export const mint = (): string => mintCode({ host: "bienpho.example", otherHosts: [] });
export const options = { official, what: "form", today, mint } as const;

/** Stages a change set, piece by piece, as an import does; returns its id. */
export async function stage(db: D1Database, drafts: readonly Draft[]): Promise<number> {
  const changeSet = await openChangeSet(db, { official, what: "import" });
  const pieces = piecesOf(drafts);
  for (const [n, piece] of pieces.entries()) {
    const staged = await stagePiece(db, changeSet, n, piece, { today, mint });
    assert.equal(staged.outcome, "staged", JSON.stringify(staged).slice(0, 500));
  }
  const finished = await finishStaging(db, changeSet, pieces.length);
  assert.equal(finished.outcome, "checked");
  return changeSet;
}

/** The number of rows of each table that a change set writes. */
export async function rowsOf(db: D1Database): Promise<Record<string, number>> {
  const tables = ["namesakes", "streets", "signs", "sign_events", "printed_codes", "changes"];
  const counted = await db.batch<{ n: number }>(
    tables.map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`)),
  );
  return Object.fromEntries(tables.map((table, i) => [table, counted[i]?.results[0]?.n ?? 0]));
}
