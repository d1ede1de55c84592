import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";

/** A CSV as any reader has it: the titles of the columns, and the rows under them. */
export type OpenedCsv = { titles: string[]; rows: Record<string, string>[] };

/**
 * Opens a CSV with a reader's default options, of which each row must have as many cells as the
 * first; fails if Excel would not know that it is UTF-8.
 */
export function openCsv(bytes: ArrayBuffer | Uint8Array, delimiter = ","): OpenedCsv {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  assert.equal(text.charCodeAt(0), 0xfeff, "Excel needs the byte order mark");
  const options = delimiter === "," ? {} : { delimiter };
  const [titles = [], ...cells] = parse(text.slice(1), options) as string[][];
  assert.equal(new Set(titles).size, titles.length, "two columns with one title");
  return {
    titles,
    rows: cells.map((row) => Object.fromEntries(titles.map((title, n) => [title, row[n] ?? ""]))),
  };
}
