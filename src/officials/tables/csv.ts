import type { Language } from "../../city.ts";
import { byteOrderMark, type Cell, csvLine, type Separator } from "../../web/csv.ts";
import { definitionsOf } from "./definitions.ts";
import type { Table } from "./table.ts";

/** A table as CSV (RFC 4180): its header in the first line, a row in each other. */
export const toCsv = ({ columns, rows }: Table, separator: Separator): string =>
  linesOf([columns.map(({ title }) => title), ...rows], separator);

/** What it means, as a CSV of its own. */
export function definitionsCsv(table: Table, separator: Separator, language: Language): string {
  const { titles, rows } = definitionsOf(table, language);
  return linesOf([titles, ...rows], separator);
}

const linesOf = (lines: readonly (readonly Cell[])[], separator: Separator): string =>
  byteOrderMark + lines.map((line) => csvLine(line, separator)).join("");
