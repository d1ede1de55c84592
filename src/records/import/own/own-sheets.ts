import { unguard } from "../../../web/csv.ts";
import type { RecordKind } from "../../changes/change-set.ts";
import { recordKinds } from "../../changes/pieces.ts";
import { columnsOf, type ExportColumn } from "../../export/columns.ts";
import type { Cell, Row, Sheet } from "../tables/sheet.ts";

/** A sheet of our own export: every title is a heading of one kind of record. */
export type OwnSheet = {
  kind: RecordKind;
  columns: readonly ExportColumn[];
  rows: readonly { line: number; cells: readonly (string | number | null)[] }[];
};

/**
 * The sheets of a file that came from us, read as they stand: nothing in them is guessed.
 * @param isGuarded whether texts are guarded against formulas, as those of a CSV are.
 * @returns null where a sheet is none of ours.
 */
export function ownSheets(sheets: readonly Sheet[], isGuarded: boolean): OwnSheet[] | null {
  const own = sheets.map((sheet) => ownSheet(sheet, isGuarded));
  return own.length > 0 && own.every((sheet) => sheet !== null) ? own : null;
}

function ownSheet({ rows }: Sheet, isGuarded: boolean): OwnSheet | null {
  const [header, ...records] = rows;
  const titles = header?.cells.map((cell) => cell?.text ?? "") ?? [];
  for (const kind of recordKinds) {
    const known = columnsOf(kind);
    const columns = titles.map((title) =>
      known.find(({ heading }) => heading.vi === title || heading.en === title),
    );
    if (titles.length === 0 || !columns.every((column) => column !== undefined)) continue;
    // A table of some of them is anybody's.
    if (known.some((column) => !columns.includes(column) && !isLine(column))) continue;
    return {
      kind,
      columns,
      rows: records.filter(hasCells).map(({ line, cells }) => ({
        line,
        cells: columns.map((column, n) => cellOf(column, cells[n] ?? null, isGuarded)),
      })),
    };
  }
  return null;
}

const hasCells = ({ cells }: Row): boolean => cells.some((cell) => cell !== null);

/** What a workbook leaves out. */
const isLine = ({ field }: ExportColumn): boolean => field?.value.is === "geometry";

function cellOf({ field }: ExportColumn, cell: Cell | null, isGuarded: boolean) {
  if (cell === null) return null;
  const text = isGuarded ? unguard(cell.text) : cell.text;
  const isNumber = field?.value.is === "whole number" || field?.value.is === "decimal";
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
