import { byteOrderMark, type Cell, csvLine } from "../../web/csv.ts";
import type { WorkbookSheet } from "../../web/workbook.ts";

/** The manifest's two files, written at a desk and in a browser. */

/** What the fabricator and the workers need to know of each plate, one line each: `manifestCells`. */
const columns = [
  "code",
  "street",
  "position",
  "latitude",
  "longitude",
  "status",
  "size_mm",
  "bleed_mm",
  "quantity",
  "day",
  "plate",
  "pdf",
  "symbol",
  "name_capitals_mm",
  "url",
] as const;

/** The manifest for programs, with commas. */
export const manifestCsv = (lines: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [columns, ...lines].map((line) => csvLine(line)).join("");

/**
 * The manifest for people: a workbook has its texts as texts, where a spreadsheet that opens the CSV
 * may take the code 12E345 for a number and the street 3/2 for a day, and needs no comma to part cells.
 */
export const manifestSheet = (lines: readonly (readonly Cell[])[]): WorkbookSheet => ({
  name: "manifest",
  columns: columns.map((title) => ({ title, format: title === "day" ? ("date" as const) : null })),
  rows: lines,
});
