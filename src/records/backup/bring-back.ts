import { applyChangeSet } from "../changes/apply/apply.ts";
import type { Draft, Piece } from "../changes/change-set.ts";
import type { Conflict, RecordProblem } from "../changes/outcome.ts";
import { piecesOf } from "../changes/pieces.ts";
import { discardChangeSet, finishStaging, openChangeSet, stagePiece } from "../changes/stage.ts";

export type BroughtBack = {
  /** Null where there was nothing to change. */
  changeSet: number | null;
  /** What could not be brought back: the rules of today refuse it, or somebody is changing it. */
  refused: (RecordProblem | Conflict)[];
};

/** Who restores, in the history. */
const restoringOfficial = "npm run restore";

/**
 * Brings old values back as one change set, that can be seen and undone like any other. A record
 * that cannot be brought back is left as it is, and told of.
 * @param today the city's day, as `YYYY-MM-DD`.
 */
export async function bringBack(
  d1: D1Database,
  drafts: readonly Draft[],
  { today, file }: { today: string; file: { name: string; sha256: string } },
): Promise<BroughtBack> {
  const refused: BroughtBack["refused"] = [];
  // Of a restore that was cut off before it was applied.
  await d1.prepare(discardEarlier).bind(file.sha256).run();
  if (drafts.length === 0) return { changeSet: null, refused };
  const changeSet = await openChangeSet(d1, {
    official: restoringOfficial,
    what: "restore",
    file,
  });
  let staged = 0;
  for (const piece of piecesOf(drafts)) {
    const left = await stageWhatCanBe(d1, changeSet, staged, piece, today);
    refused.push(...left);
    if (left.length < piece.records.length) staged += 1;
  }
  if (staged === 0) {
    await discardChangeSet(d1, changeSet);
    return { changeSet: null, refused };
  }
  await finishStaging(d1, changeSet, staged);
  const applied = await applyChangeSet(d1, changeSet, { official: restoringOfficial, today });
  if (applied.outcome === "applied") return { changeSet, refused };
  await discardChangeSet(d1, changeSet);
  if (applied.outcome === "refused") return { changeSet: null, refused: applied.problems };
  if (applied.outcome === "conflict") return { changeSet: null, refused: applied.conflicts };
  throw new Error(`The change set ${changeSet} is ${applied.outcome}.`);
}

const discardEarlier = `UPDATE change_sets SET state = 'discarded'
  WHERE what = 'restore' AND state IN ('open', 'checked') AND file_sha256 = ?`;

/** Stages a piece, without the records that have a problem. @returns what was left out. */
async function stageWhatCanBe(
  d1: D1Database,
  changeSet: number,
  n: number,
  { kind, records }: Piece,
  today: string,
): Promise<(RecordProblem | Conflict)[]> {
  const refused = new Map<number, RecordProblem | Conflict>();
  for (;;) {
    const left = records.filter((record) => !refused.has(record.n));
    if (left.length === 0) return [...refused.values()];
    // What was a target when it was backed up is one again.
    const staged = await stagePiece(
      d1,
      changeSet,
      n,
      { kind, records: left },
      { today, hosts: [] },
    );
    if (staged.outcome === "staged") return [...refused.values()];
    if (staged.outcome === "not-open") throw new Error(`The change set ${changeSet} is not open.`);
    const found = staged.outcome === "refused" ? staged.problems : staged.conflicts;
    for (const one of found) refused.set(one.n, one);
  }
}
