import type { Choice } from "../../signs/workshop/choice.ts";
import type { PrintJob } from "../../signs/workshop/job.ts";
import type { Layout, PaperName } from "../../signs/workshop/paper.ts";
import type { Pasted } from "../../signs/workshop/pasted.ts";
import type { PrintRow } from "../../signs/workshop/queries.ts";
import type { ListedStreet, Ward } from "../../streets/list/street-index.ts";

/** The signs that were asked for, and how they would lie on paper. */
export type Found = {
  rows: PrintRow[];
  /** Where codes were pasted: what they were, and the text itself. */
  pasted?: Pasted;
  text?: string;
  /** Millimetres. */
  module: number;
  /** Null where no plate fits the paper. */
  layout: Layout | null;
  /** Which part of the signs is asked for, from 1; a page shows its last where there are fewer. */
  part: number;
};

export type PrintView = {
  job: PrintJob;
  paper: PaperName;
  streets: ListedStreet[];
  wards: Ward[];
  choice: Choice | null;
  found: Found | null;
};

/** The part to show where a page shows so many signs. */
export const partOf = ({ part, rows }: Found, signsPerPart: number): number =>
  Math.min(part, Math.max(1, Math.ceil(rows.length / signsPerPart)));
