import Papa from "papaparse";
import { RefusedFile } from "../refused-file.ts";
import { declaredDelimiter, findDelimiter } from "./delimiter.ts";
import { maxColumns, maxRows, type Row, type Sheet, textCell } from "./sheet.ts";

/**
 * Reads text whose cells stand between commas, semicolons or tabs (RFC 4180), with papaparse: the
 * only file of ours that knows it. The line of a row is the one on which it begins.
 *
 * @throws RefusedFile if a quotation mark never closes, or there are more rows than we take, or no
 * end to a line.
 */
export function readDelimited(text: string): Sheet {
  if (hasEndlessLine(text)) throw new RefusedFile((t) => t.refused.notText);
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? findDelimiter(text).delimiter;
  const rows = parse(withLineFeeds(text), delimiter);
  return {
    name: "",
    isHidden: false,
    rows: declared === null ? rows : rows.slice(1),
    merges: [],
  };
}

/** In characters: a street's line on the map takes 100,000 at most. */
const maxLine = 1_000_000;

function hasEndlessLine(text: string): boolean {
  for (let at = 0; text.length - at > maxLine; ) {
    const end = text.slice(at, at + maxLine).search(/[\r\n]/);
    if (end < 0) return true;
    at += Math.max(end, text.lastIndexOf("\n", at + maxLine) - at) + 1;
  }
  return false;
}

/** A carriage return ends a line where no line feed does; else it is a character of a cell. */
const withLineFeeds = (text: string): string =>
  text.includes("\n") ? text.replaceAll("\r\n", "\n") : text.replaceAll("\r", "\n");

function parse(text: string, delimiter: string): Row[] {
  const asWritten = rowsOf(text, delimiter);
  const literal = withLoneQuotesDoubled(text, delimiter);
  const asMeant = literal === text ? asWritten : rowsOf(literal, delimiter);
  const [first, second] =
    steadyRows(asMeant) > steadyRows(asWritten) ? [asMeant, asWritten] : [asWritten, asMeant];
  const whole = [first, second].find(({ unclosedLine }) => unclosedLine === null);
  if (whole) return whole.rows;
  const line = first.unclosedLine ?? 1;
  throw new RefusedFile((t) => t.refused.unclosedQuote(line));
}

/** How many rows have as many cells as most: a quotation mark read wrongly swallows rows. */
function steadyRows({ rows }: Parsed): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** `"` alone in a cell means "as above": written as CSV has it, four of them. */
function withLoneQuotesDoubled(text: string, delimiter: string): string {
  const between = delimiter.replace(/[|\\^$.*+?()[\]{}]/g, "\\$&");
  const lone = new RegExp(`(^|${between})( *)"( *)(?=${between}|$)`, "gm");
  return text.replace(lone, '$1$2""""$3');
}

type Parsed = { rows: Row[]; unclosedLine: number | null };

function rowsOf(text: string, delimiter: string): Parsed {
  const rows: Row[] = [];
  let unclosedLine: number | null = null;
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    quoteChar: '"',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ code }) => code === "MissingQuotes")) unclosedLine ??= line;
      rows.push({ line, cells: data.slice(0, maxColumns).map((cell) => textCell(cell)) });
      line += text.slice(read, meta.cursor).split("\n").length - 1;
      read = meta.cursor;
      if (rows.length > maxRows + 1) parser.abort();
    },
  });
  if (rows.length > maxRows + 1) throw new RefusedFile((t) => t.refused.tooManyRows(maxRows));
  return { rows, unclosedLine };
}
