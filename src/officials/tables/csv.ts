import type { Cell, Table } from "./table.ts";

/**
 * A table as CSV (RFC 4180) with a byte order mark, by which Excel knows that it is UTF-8. Title
 * and definitions stand above the header, each a line that begins with `# `.
 */
export function toCsv({ title, definitions, columns, rows }: Table): string {
  const about = [title, ...definitions].map((line) => field(`# ${line.replace(/\s+/g, " ")}`));
  const lines = [
    ...about,
    columns.map((column) => field(column.title)).join(","),
    ...rows.map((row) => row.map(field).join(",")),
  ];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/**
 * One cell. Text that a spreadsheet would take for a formula is given an apostrophe, or a street's note
 * could run in an official's Excel (OWASP, "CSV Injection"). Numbers stay plain.
 */
export function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
