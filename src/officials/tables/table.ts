import type { Language } from "../../city.ts";
import type { Cell } from "../../web/csv.ts";

/** A table to download: columns with a key for programs and a title for people. */
export type Table = {
  name: string;
  title: string;
  language: Language;
  /** The city days that it is about, both included (`YYYY-MM-DD`); null where it is about now. */
  days: { from: string; to: string } | null;
  /** What the table as a whole says, a sentence each. */
  definitions: readonly string[];
  columns: readonly TableColumn[];
  /** All rows, some at a time, read as they are asked for. */
  rows: AsyncIterable<readonly Row[]>;
};

export type Row = readonly Cell[];

/** Rows that are there already. */
export async function* atOnce<One>(rows: readonly One[]): AsyncGenerator<readonly One[]> {
  yield rows;
}

export type TableColumn = {
  key: string;
  title: string;
  meaning: string;
  /** `date` where its cells are days, as `YYYY-MM-DD`. */
  format: "date" | null;
};
