import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";

/** A CSV as a spreadsheet has it: what stands on top, the titles of the columns, and the rows. */
export type OpenedCsv = { definitions: string[]; rows: Record<string, string>[] };

/** Opens a CSV; fails if Excel would not know that it is UTF-8, or a row has a cell too many. */
export function openCsv(bytes: ArrayBuffer | Uint8Array): OpenedCsv {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  assert.equal(text.charCodeAt(0), 0xfeff, "Excel needs the byte order mark");
  const lines = parse(text, { bom: true, relax_column_count: true }) as string[][];
  const top = lines.findIndex(([first]) => !first?.startsWith("# "));
  const [titles = [], ...cells] = lines.slice(top);
  for (const row of cells) assert.equal(row.length, titles.length, row.join());
  return {
    definitions: lines.slice(0, top).map((row) => row.join()),
    rows: cells.map((row) => Object.fromEntries(titles.map((title, n) => [title, row[n] ?? ""]))),
  };
}
