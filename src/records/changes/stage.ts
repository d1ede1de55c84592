import type { changeSources } from "../../db/change-tables.ts";
import { countsOf, type PieceCounts } from "./apply/batch.ts";
import { type Piece, subjectOf } from "./change-set.ts";
import { check } from "./check/check.ts";
import { takenCodes } from "./check/codes.ts";
import { madeIn, type Op } from "./op.ts";
import type { Counts, Staged } from "./outcome.ts";

export type NewChangeSet = {
  official: string;
  what: (typeof changeSources)[number];
  /** The name and the SHA-256 (hex) of the file that it was read from. */
  file?: { name: string; sha256: string };
};

/**
 * Opens a change set of more records than a request can check: `stagePiece` for each of its pieces,
 * `finishStaging`, and `applyChangeSet`.
 * @returns its id.
 */
export async function openChangeSet(
  d1: D1Database,
  { official, what, file }: NewChangeSet,
): Promise<number> {
  const id = await d1
    .prepare(
      "INSERT INTO change_sets (official, what, file, file_sha256) VALUES (?, ?, ?, ?) RETURNING id",
    )
    .bind(official, what, file?.name ?? null, file?.sha256 ?? null)
    .first<number>("id");
  if (id === null) throw new Error("An insert returns its row.");
  return id;
}

/**
 * Checks a piece and keeps what it comes to, new signs' codes among it; sent again, it takes its
 * own place. Pieces come in the order of `piecesOf`. Where a record has a problem or a conflict
 * nothing is kept, so that the piece can come again without it.
 */
export async function stagePiece(
  d1: D1Database,
  changeSet: number,
  n: number,
  { kind, records }: Piece,
  { today, mint }: { today: string; mint?: () => string },
): Promise<Staged> {
  for (let round = 1; ; round++) {
    const checked = await check(d1, records, { today, mint, place: { changeSet, n } });
    if (checked.problems.length > 0) return { outcome: "refused", problems: checked.problems };
    if (checked.conflicts.length > 0) return { outcome: "conflict", conflicts: checked.conflicts };
    const ops = records.flatMap((record) => checked.ops.get(record) ?? []);
    const counts = { kind, records: ops.length, made: madeIn(ops) };
    if (await keep(d1, { changeSet, n }, counts, ops)) {
      const unchanged = records.filter((record) => checked.ops.get(record) === null);
      return {
        outcome: "staged",
        counts: countsOf([counts]),
        unchanged: unchanged.map(({ kind, n, key }) => ({ kind, n, key })),
      };
    }
    const open = "SELECT 1 FROM change_sets WHERE id = ? AND state = 'open'";
    if (!(await d1.prepare(open).bind(changeSet).first())) return { outcome: "not-open" };
    if (round === maxRounds) throw new Error(`No free codes in ${maxRounds} rounds.`);
  }
}

/** Somebody else may be given one of the codes between the check and the write; seldom twice. */
const maxRounds = 40;

async function keep(
  d1: D1Database,
  { changeSet, n }: { changeSet: number; n: number },
  { kind, records, made }: PieceCounts,
  ops: readonly Op[],
): Promise<boolean> {
  const codes = kind === "sign" ? ops.flatMap(({ id, base }) => (base === null ? [id] : [])) : [];
  const subjects = ops.map(({ id }) => (id === null ? null : subjectOf(kind, id)));
  const { meta } = await d1
    .prepare(
      `INSERT INTO change_pieces (change_set, n, kind, records, made, ops, subjects)
       SELECT id, ?3, ?4, ?5, ?6, ?7, ?8 FROM change_sets
       WHERE id = ?2 AND state = 'open' AND NOT EXISTS (${takenCodes})
       ON CONFLICT (change_set, n) DO UPDATE SET kind = excluded.kind, records = excluded.records,
         made = excluded.made, ops = excluded.ops, subjects = excluded.subjects`,
    )
    .bind(
      JSON.stringify(codes),
      changeSet,
      n,
      kind,
      records,
      made,
      JSON.stringify(ops),
      JSON.stringify(subjects),
    )
    .run();
  return meta.changes > 0;
}

export type Finished =
  | { outcome: "checked"; counts: Counts }
  | { outcome: "not-open" }
  /** Not all of its pieces have come. */
  | { outcome: "incomplete" };

/** Ends the staging of a change set of so many pieces: from now on it can be applied. */
export async function finishStaging(
  d1: D1Database,
  changeSet: number,
  pieces: number,
): Promise<Finished> {
  const [finished, found] = await d1.batch<PieceCounts>([
    d1
      .prepare(
        `UPDATE change_sets SET state = 'checked',
           records = (SELECT sum(records) FROM change_pieces WHERE change_set = ?1)
         WHERE id = ?1 AND state = 'open'
           AND (SELECT count(*) FROM change_pieces WHERE change_set = ?1) = ?2
           AND (SELECT max(n) FROM change_pieces WHERE change_set = ?1) = ?2 - 1`,
      )
      .bind(changeSet, pieces),
    d1
      .prepare("SELECT kind, records, made FROM change_pieces WHERE change_set = ?")
      .bind(changeSet),
  ]);
  if (finished?.meta.changes) {
    return { outcome: "checked", counts: countsOf(found?.results ?? []) };
  }
  const open = "SELECT 1 FROM change_sets WHERE id = ? AND state = 'open'";
  const isOpen = await d1.prepare(open).bind(changeSet).first();
  return { outcome: isOpen ? "incomplete" : "not-open" };
}

/** Gives a change set up that was not applied. @returns false if it was, or there is none. */
export async function discardChangeSet(d1: D1Database, changeSet: number): Promise<boolean> {
  const { meta } = await d1
    .prepare(
      "UPDATE change_sets SET state = 'discarded' WHERE id = ? AND state IN ('open', 'checked')",
    )
    .bind(changeSet)
    .run();
  return meta.changes > 0;
}
