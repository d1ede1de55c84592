import type { Piece } from "../../changes/change-set.ts";
import type { Conflict, Counts, RecordProblem, Staged } from "../../changes/outcome.ts";
import { piecesOf } from "../../changes/pieces.ts";

import type { ImportDraft } from "./import-draft.ts";
import { withoutGone } from "./prune.ts";

/** What an import is staged through: the database in this process, or the routes of `/officials/imports`. */
export type StagingClient = {
  /** @returns the number of a new change set. */
  open: () => Promise<number>;
  stage: (changeSet: number, n: number, piece: Piece) => Promise<Staged>;
  /** Ends the staging. @returns what it comes to, and about how many rows it writes. */
  finish: (changeSet: number, pieces: number) => Promise<{ counts: Counts; rows: number }>;
  discard: (changeSet: number) => Promise<void>;
};

/** A record that the check refuses, with the lines of the file that it is from. */
export type LeftOut = { lines: readonly number[] } & Reason;

/** Why: the check says it, or the record is nothing without another one that is left out. */
type Reason = { problem: RecordProblem } | { conflict: Conflict } | { isAlone: true };

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
 * @throws the reason of the signal, if it is given up; then, as where the client throws, the change set is discarded.
 */
export async function stageImport(
  drafts: readonly ImportDraft[],
  client: StagingClient,
  { progress = () => {}, signal }: SendOptions = {},
): Promise<StagedImport> {
  const nothing = { changeSet: null, counts: {}, rows: 0 };
  if (drafts.length === 0) return { ...nothing, leftOut: [] };
  const leftOut: LeftOut[] = [];
  const changeSet = await client.open();
  try {
    const pieces = piecesOf(drafts);
    const staging = { changeSet, client, linesOf: linesByRecord(drafts), gone: new Set<string>() };
    let done = 0;
    for (const [n, piece] of pieces.entries()) {
      signal?.throwIfAborted();
      leftOut.push(...(await stageWhatCan(staging, n, piece)));
      done += piece.records.length;
      progress(done, drafts.length);
    }
    // Streets lead to each other, so that a piece may lead to what is left out of a later one.
    for (let before = -1; before < staging.gone.size; ) {
      before = staging.gone.size;
      for (const [n, piece] of pieces.entries()) {
        signal?.throwIfAborted();
        if (leadsToGone(piece, staging)) leftOut.push(...(await stageWhatCan(staging, n, piece)));
      }
    }
    signal?.throwIfAborted();
    const finished = await client.finish(changeSet, pieces.length);
    const isSomething = Object.values(finished.counts).some(
      ({ made, changed }) => made + changed > 0,
    );
    if (isSomething) return { changeSet, ...finished, leftOut };
    await client.discard(changeSet);
    return { ...nothing, leftOut };
  } catch (error) {
    await client.discard(changeSet).catch(() => {});
    throw error;
  }
}

type Staging = {
  changeSet: number;
  client: StagingClient;
  linesOf: ReadonlyMap<string, readonly number[]>;
  /** What has been left out so far. */
  gone: Set<string>;
};

/**
 * Stages a piece without what the check refuses, and without what leads to it.
 * @returns what was left out now; the piece keeps the rest.
 */
async function stageWhatCan(staging: Staging, n: number, piece: Piece): Promise<LeftOut[]> {
  const { changeSet, client, linesOf, gone } = staging;
  const { kind } = piece;
  const leftOut: LeftOut[] = [];
  const leave = (one: { n: number; key: string | null }, why: Reason) => {
    gone.add(`${kind} ${one.n}`);
    leftOut.push({ ...why, lines: linesOf.get(`${kind} ${one.n}`) ?? [] });
  };
  for (;;) {
    const here = piece.records.filter((record) => !gone.has(`${kind} ${record.n}`));
    const records = here.flatMap((record) => {
      const left = withoutGone(record, gone);
      if (left === null) leave(record, { isAlone: true });
      return left ?? [];
    });
    const staged = await client.stage(changeSet, n, { kind, records });
    if (staged.outcome === "staged") {
      piece.records = records;
      return leftOut;
    }
    if (staged.outcome === "not-open") throw new Error("The change set has been given up.");
    if (staged.outcome === "refused") {
      for (const problem of staged.problems) leave(problem, { problem });
    } else {
      for (const conflict of staged.conflicts) leave(conflict, { conflict });
    }
  }
}

const leadsToGone = ({ records }: Piece, { gone }: Staging): boolean =>
  records.some((record) => withoutGone(record, gone) !== record);

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
