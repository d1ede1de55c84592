import type { Cell } from "../../web/csv.ts";

/** A table to download: columns with a key for programs and a title for people. */
export type Table = {
  name: string;
  title: string;
  /** What the figures mean, a sentence each; stands above the rows. */
  definitions: readonly string[];
  columns: readonly { key: string; title: string }[];
  rows: readonly (readonly Cell[])[];
};
