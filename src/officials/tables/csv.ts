import type { Language } from "../../city.ts";
import { byteOrderMark, type Cell, csvCell, csvLine, type Separator } from "../../web/csv.ts";
import { definitionsOf } from "./definitions.ts";
import { rowWriter } from "./row-writer.ts";
import type { Table } from "./table.ts";

/** A table as CSV (RFC 4180), in parts: its header in the first line, a row in each other. */
export async function* csvParts(
  { columns, rows }: Table,
  separator: Separator,
): AsyncGenerator<string> {
  yield linesOf([columns.map(({ title }) => title)], separator);
  const line = rowWriter({
    before: columns.map((_, n) => (n === 0 ? "" : separator)),
    end: "\r\n",
    textOf: (cell) => csvCell(cell, separator),
  });
  for await (const some of rows) yield some.map(line).join("");
}

/** What it means, as a CSV of its own. */
export function definitionsCsv(table: Table, separator: Separator, language: Language): string {
  const { titles, rows } = definitionsOf(table, language);
  return linesOf([titles, ...rows], separator);
}

const linesOf = (lines: readonly (readonly Cell[])[], separator: Separator): string =>
  byteOrderMark + lines.map((line) => csvLine(line, separator)).join("");
