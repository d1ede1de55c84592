import { type CellValue, writeXlsx } from "hucre/xlsx";
import type { Cell } from "./csv.ts";

/** A sheet of a workbook: a line of titles over its rows. */
export type WorkbookSheet = {
  name: string;
  columns: readonly { title: string; format?: "date" | null }[];
  rows: readonly (readonly Cell[])[];
};

/**
 * Writes a workbook (XLSX, ECMA-376), the same bytes for the same sheets. A text is written as a
 * text, so that no spreadsheet takes it for a formula, and none is guarded. Runs in a browser, since
 * thousands of rows take longer than the free plan gives a Worker.
 * @param sheets columns of format `date` hold days as `YYYY-MM-DD`, which become days of a spreadsheet.
 */
export const writeWorkbook = (sheets: readonly WorkbookSheet[]): Promise<Uint8Array> =>
  writeXlsx({
    // Without it the moment of writing would stand in the file.
    properties: { modified: new Date(0) },
    sheets: sheets.map(({ name, columns, rows }) => ({
      name: sheetName(name),
      freezePane: { rows: 1 },
      columns: columns.map((column, n) => ({
        width: widthOf(column.title, rows, n),
        ...(column.format === "date" ? { numFmt: "yyyy-mm-dd" } : {}),
      })),
      rows: [
        columns.map(({ title }) => title),
        ...rows.map((row) => columns.map(({ format }, n) => cellOf(row[n] ?? null, format))),
      ],
    })),
  });

const cellOf = (cell: Cell, format: "date" | null | undefined): CellValue =>
  format === "date" && typeof cell === "string" ? new Date(`${cell}T00:00:00Z`) : cell;

/** A spreadsheet takes 31 characters, and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

const [minWidth, maxWidth, sampled] = [8, 60, 100];

/** In characters: as wide as the title and the first rows need, within reason. */
function widthOf(title: string, rows: WorkbookSheet["rows"], n: number): number {
  const lengths = rows.slice(0, sampled).map((row) => String(row[n] ?? "").length);
  return Math.min(maxWidth, Math.max(minWidth, title.length + 2, ...lengths));
}
