import { byteOrderMark, type Cell, csvLine, type Separator } from "../../web/csv.ts";
import type { Table } from "./table.ts";

/** A table as CSV (RFC 4180): its header in the first line, a row in each other. */
export const toCsv = ({ columns, rows }: Table, separator: Separator): string =>
  linesOf([columns.map(({ title }) => title), ...rows], separator);

/**
 * What a table and its columns mean, as a CSV of its own: a row for each sentence about the whole,
 * then one for each column.
 * @param headings over the three columns: column, key, meaning.
 */
export function definitionsCsv(
  { title, definitions, columns }: Table,
  headings: readonly string[],
  separator: Separator,
): string {
  const ofTable = [title, ...definitions].map((sentence) => [null, null, sentence]);
  const ofColumns = columns.map((column) => [column.title, column.key, column.meaning]);
  return linesOf([headings, ...ofTable, ...ofColumns], separator);
}

const linesOf = (lines: readonly (readonly Cell[])[], separator: Separator): string =>
  byteOrderMark + lines.map((line) => csvLine(line, separator)).join("");
