import type { Piece } from "../../changes/change-set.ts";
import type { Conflict, Counts, RecordProblem } from "../../changes/outcome.ts";
import { piecesOf } from "../../changes/pieces.ts";
import type { Staged } from "../../changes/stage.ts";
import type { ImportDraft } from "./drafts.ts";

/** The door to the records, in this process or behind an address. */
export type Door = {
  /** @returns the number of a new change set. */
  open: () => Promise<number>;
  stage: (changeSet: number, n: number, piece: Piece) => Promise<Staged>;
  /** Ends the staging. @returns what it comes to, and about how many rows it writes. */
  finish: (changeSet: number, pieces: number) => Promise<{ counts: Counts; rows: number }>;
  discard: (changeSet: number) => Promise<void>;
};

/** A record that the check refuses, with the lines of the file that it is from. */
export type LeftOut = { lines: readonly number[] } & (
  | { problem: RecordProblem }
  | { conflict: Conflict }
);

export type StagedImport = {
  /** Null where nothing would change. */
  changeSet: number | null;
  counts: Counts;
  rows: number;
  leftOut: LeftOut[];
};

export type SendOptions = {
  /** Told how many of all records have been checked. */
  progress?: (done: number, all: number) => void;
  /** Gives the change set up. */
  signal?: AbortSignal;
};

/**
 * Checks and keeps the records of an import, piece by piece, so that it can be applied at once. What
 * the check refuses is left out, with what leads to it, and said.
 * @throws the reason of the signal, if it is given up; then, as where the door throws, nothing stays.
 */
export async function stageImport(
  drafts: readonly ImportDraft[],
  door: Door,
  { progress = () => {}, signal }: SendOptions = {},
): Promise<StagedImport> {
  const nothing = { changeSet: null, counts: {}, rows: 0 };
  if (drafts.length === 0) return { ...nothing, leftOut: [] };
  const linesOf = linesByRecord(drafts);
  const leftOut: LeftOut[] = [];
  const changeSet = await door.open();
  try {
    let pieces = 0;
    let done = 0;
    for (const piece of piecesOf(drafts)) {
      signal?.throwIfAborted();
      const isStaged = await stageWhatCan(changeSet, pieces, piece, door, (one, record) =>
        leftOut.push({ ...one, lines: linesOf.get(`${record.kind} ${record.n}`) ?? [] }),
      );
      if (isStaged) pieces++;
      done += piece.records.length;
      progress(done, drafts.length);
    }
    signal?.throwIfAborted();
    const finished = pieces > 0 ? await door.finish(changeSet, pieces) : null;
    if (finished && Object.keys(finished.counts).length > 0) {
      return { changeSet, ...finished, leftOut };
    }
    await door.discard(changeSet);
    return { ...nothing, leftOut };
  } catch (error) {
    await door.discard(changeSet).catch(() => {});
    throw error;
  }
}

type Record = Piece["records"][number];
type Say = (
  one: { problem: RecordProblem } | { conflict: Conflict },
  record: Pick<Record, "kind" | "n">,
) => void;

/** @returns false where no record of the piece is left. */
async function stageWhatCan(
  changeSet: number,
  n: number,
  piece: Piece,
  door: Door,
  say: Say,
): Promise<boolean> {
  let { records } = piece;
  while (records.length > 0) {
    const staged = await door.stage(changeSet, n, { kind: piece.kind, records });
    if (staged.outcome === "staged") return true;
    if (staged.outcome === "not-open") throw new Error("The change set has been given up.");
    const refused =
      staged.outcome === "refused"
        ? staged.problems.map((problem) => ({ problem, n: problem.n }))
        : staged.conflicts.map((conflict) => ({ conflict, n: conflict.n }));
    for (const { n, ...one } of refused) say(one, { kind: piece.kind, n });
    const numbers = new Set(refused.map((one) => one.n));
    records = records.filter((record) => !numbers.has(record.n));
  }
  return false;
}

/** As `piecesOf` numbers them: from 0 in each kind. */
function linesByRecord(drafts: readonly ImportDraft[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number>();
  return new Map(
    drafts.map(({ kind, lines }) => {
      const n = numbers.get(kind) ?? 0;
      numbers.set(kind, n + 1);
      return [`${kind} ${n}`, lines];
    }),
  );
}
