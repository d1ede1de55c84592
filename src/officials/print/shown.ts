import type { PlateOptions } from "../../signs/plate/plate.ts";
import type { ListedStreet, Ward } from "../../streets/street-index.ts";
import type { Choice } from "./choice.ts";
import type { Layout, PaperName } from "./paper.ts";
import type { Pasted } from "./pasted.ts";
import type { PrintRow } from "./signs.ts";

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
  /** Which part of the sheets is shown, from 1. */
  part: number;
};

export type PrintPage = {
  options: Required<PlateOptions>;
  paper: PaperName;
  streets: ListedStreet[];
  wards: Ward[];
  choice: Choice | null;
  found: Found | null;
};
