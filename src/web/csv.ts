/** CSV (RFC 4180) as Excel reads it. */

/** What one cell holds; null is empty. */
export type Cell = string | number | null;

/** The byte order mark, by which Excel knows that a file is UTF-8. */
export const byteOrderMark = "\uFEFF";

/** One line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * One cell, quoted where it has to be. Text that a spreadsheet would take for a formula is given an
 * apostrophe, or a street's note could run in an official's Excel (OWASP, "CSV Injection"). So is text
 * that has some already, so that an import can take exactly one away. Numbers stay plain.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
