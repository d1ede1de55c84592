import type { Answer } from "./answer.ts";
import type { Said } from "./said.ts";

/** Where in the file: a line, and a column from 0; null is the line as a whole. */
export type Place = { line: number; column: number | null };

/** What somebody has to answer before the record of that line is taken. */
export type Ask = Place & {
  said: Said;
  /** What "yes" means, where a value can be proposed. */
  proposal?: unknown;
  /** Questions with the same group are answered at once, if they are more than `maxAlone`. */
  group?: string;
  maxAlone?: number;
  /** False where only a value answers it. */
  yes?: boolean;
  /** Whether "no" means something else than to leave the row out. */
  no?: boolean;
  /** The values among which to choose, where others are of no use. */
  options?: readonly string[];
  /** Whether a value is taken where the question is put, and not as if the cell held it. */
  isSettledThere?: boolean;
  /** Whether a record is nothing without the cell. */
  isNeeded?: boolean;
};

export type Remark = Place & { said: Said };

/** What reading a table has to say of its cells. */
export type Findings = {
  asks: Ask[];
  /** Questions that have been answered, with the answers. */
  answered: { ask: Ask; answer: Answer }[];
  /** Cells that cannot be taken as they are, each with the reason. */
  wrong: Remark[];
  /** What was done without asking, so that it can be seen. */
  notes: Remark[];
};

export const noFindings = (): Findings => ({ asks: [], answered: [], wrong: [], notes: [] });
