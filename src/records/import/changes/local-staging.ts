import { readCost } from "../../changes/cost.ts";
import { discardChangeSet, finishStaging, openChangeSet, stagePiece } from "../../changes/stage.ts";
import type { StagingClient } from "./send.ts";

export type ImportedFile = { name: string; sha256: string };

export type LocalStagingOptions = {
  official: string;
  file: ImportedFile;
  /** The city's day. */
  today: string;
  /** The city's hosts, as in `CheckOptions`. */
  hosts?: readonly string[];
  /** Draws codes for new signs. */
  mint: () => string;
};

/** Stages in the database itself, for a command at a desk. */
export const localStaging = (
  d1: D1Database,
  { official, file, today, hosts, mint }: LocalStagingOptions,
): StagingClient => ({
  open: () => openChangeSet(d1, { official, what: "import", file }),
  stage: (changeSet, n, piece) => stagePiece(d1, changeSet, n, piece, { today, hosts, mint }),
  finish: async (changeSet, pieces) => {
    const finished = await finishStaging(d1, changeSet, pieces);
    if (finished.outcome !== "checked") throw new Error(`The import is ${finished.outcome}.`);
    return { counts: finished.counts, rows: await readCost(d1, changeSet) };
  },
  discard: async (changeSet) => {
    await discardChangeSet(d1, changeSet);
  },
});
