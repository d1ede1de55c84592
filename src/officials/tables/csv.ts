import { byteOrderMark, csvLine } from "../../web/csv.ts";
import type { Table } from "./table.ts";

/**
 * A table as CSV. Title and definitions stand above the header, each a line that begins with `# `.
 */
export function toCsv({ title, definitions, columns, rows }: Table): string {
  const about = [title, ...definitions].map((line) => [`# ${line.replace(/\s+/g, " ")}`]);
  const lines = [...about, columns.map((column) => column.title), ...rows];
  return byteOrderMark + lines.map(csvLine).join("");
}
