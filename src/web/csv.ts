/** CSV (RFC 4180) as Excel reads it. */

/** What one cell holds; null is empty. */
export type Cell = string | number | null;

/** The byte order mark, by which Excel knows that a file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/**
 * What stands between two cells. A spreadsheet set to a language with a decimal comma takes `;`,
 * and then a decimal comma too (as R's `read.csv2` does).
 */
export type Separator = "," | ";";

/** What they are called in a query, `?separator=semicolon`. */
export const separators = { comma: ",", semicolon: ";" } as const satisfies Record<
  string,
  Separator
>;

export const isSeparatorName = (name: string): name is keyof typeof separators =>
  Object.hasOwn(separators, name);

/** One line with its end. */
export function csvLine(cells: readonly Cell[], separator: Separator = ","): string {
  let line = "";
  for (let n = 0; n < cells.length; n++) {
    if (n > 0) line += separator;
    line += csvCell(cells[n] ?? null, separator);
  }
  return `${line}\r\n`;
}

/** One cell, quoted where it has to be, its text guarded. Numbers stay plain. */
export function csvCell(cell: Cell, separator: Separator = ","): string {
  if (cell === null) return "";
  if (typeof cell === "number") {
    return separator === "," ? String(cell) : String(cell).replace(".", ",");
  }
  if (plain.test(cell)) return cell.includes(separator) ? `"${cell}"` : cell;
  const text = guard(cell);
  const mustBeQuoted = text.includes(separator) || /["\r\n]/.test(text);
  return mustBeQuoted ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text, as nearly all are, in which nothing can be taken for a formula, the end of a line or a
 * quotation mark: found faster than `guard` leaves it as it is.
 */
const plain = /^(?:[\p{L}\p{N}(](?:[^"\r\n\t;]|;[ \p{L}\p{N}])*)?$/u;

/** What a formula begins with, the full-width forms too, and controls, which Excel may drop (OWASP, "CSV Injection"). */
const formula = "'*[=+\\-@＝＋－＠\\p{Cc}]";

/** Where a formula would begin, after what `before` is: `'` or nothing. */
const formulaStarts = (before: string) =>
  new RegExp(
    `^${before}(?=${formula})|(?<=[;\\t\\r\\n])${before}(?=(?![\\t\\r\\n])${formula})`,
    "gu",
  );
const unguarded = formulaStarts("");
const guarded = formulaStarts("'");

/**
 * A text in which no spreadsheet finds a formula: an apostrophe stands wherever one would begin. A
 * cell begins with its text and, in the eyes of a spreadsheet whose list separator is not a comma
 * (`;` in many countries), also after a `;`, a tab or the end of a line, since such a one does not
 * take our quotation marks for any. `unguard` takes back what this adds, whatever the text was.
 */
export const guard = (text: string): string => text.replace(unguarded, "'");

/** The text that `guard` was given: one apostrophe less wherever it added one. */
export const unguard = (text: string): string => text.replace(guarded, "");
