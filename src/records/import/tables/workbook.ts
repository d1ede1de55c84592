import {
  type CellValue,
  type Cell as HucreCell,
  HucreError,
  type Sheet as HucreSheet,
  read,
} from "hucre";
import { isoDay } from "../../../db/hours.ts";
import { readXlsGlobals } from "../bytes/xls-globals.ts";
import { legacyFont } from "../letters/legacy-fonts.ts";
import { RefusedFile } from "../refused-file.ts";
import {
  type Cell,
  columnLetters,
  isBlank,
  maxColumns,
  maxRows,
  type Row,
  type Sheet,
  textCell,
} from "./sheet.ts";

/**
 * Reads workbooks (XLSX, XLS, OpenDocument) with hucre: the only file of ours that knows it. The
 * archive's directory has been looked at before (`bytes/file-type.ts`).
 *
 * @throws RefusedFile if it cannot be read, or a sheet has more rows than we take.
 */
export async function readWorkbook(bytes: Uint8Array, type: "xlsx" | "xls"): Promise<Sheet[]> {
  // One row more than we take shows that there are more.
  const range = `A1:${columnLetters(maxColumns - 1)}${maxRows + 1}`;
  const { sheets } = await read(bytes, { range, readStyles: true }).catch((error: unknown) => {
    if (error instanceof HucreError || error instanceof RangeError) {
      throw new RefusedFile((t) => t.refused.damaged);
    }
    throw error;
  });
  const hidden = type === "xls" ? (readXlsGlobals(bytes)?.hidden ?? []) : [];
  return sheets.map((sheet, i) => sheetFrom(sheet, hidden[i] ?? false));
}

function sheetFrom(sheet: HucreSheet, isHidden: boolean): Sheet {
  const { name, cells, merges = [], rowDefs } = sheet;
  const rows = Array.from(sheet.rows, (row, i): Row => {
    const read = rowFrom(row ?? [], i, cells);
    return rowDefs?.get(i)?.hidden ? { ...read, isHidden: true } : read;
  });
  const last = rows.findLastIndex((row) => !isBlank(row));
  if (last >= maxRows) throw new RefusedFile((t) => t.refused.tooManyRows(maxRows));
  return {
    name,
    isHidden: isHidden || sheet.hidden === true || sheet.veryHidden === true,
    rows: rows.slice(0, last + 1),
    merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      fromLine: startRow + 1,
      toLine: endRow + 1,
      fromColumn: startCol,
      toColumn: endCol,
    })),
  };
}

function rowFrom(
  values: readonly (CellValue | undefined)[],
  i: number,
  details: ReadonlyMap<string, HucreCell> | undefined,
): Row {
  const cells = Array.from(values.slice(0, maxColumns), (value, column) =>
    cellFrom(value ?? null, details?.get(`${i},${column}`)),
  );
  return { line: i + 1, cells };
}

function cellFrom(value: CellValue, detail: HucreCell | undefined): Cell | null {
  const { formula } = detail ?? {};
  const cell = value === null ? null : plainCell(value);
  if (cell === null) {
    return formula === undefined ? null : { text: "", formula, fault: "no-value" };
  }
  if (formula !== undefined) cell.formula = formula;
  if (detail?.type === "error" || isError.test(cell.text)) cell.fault = "error";
  const font = fontOf(detail);
  if (font !== undefined) cell.font = font;
  if (detail?.style?.font?.strikethrough) cell.isStruckOut = true;
  return cell;
}

/** As Excel says them; `#N/A` says that there is nothing. */
const isError = /^#(DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|ERR!)$/;

function plainCell(value: Exclude<CellValue, null>): Cell | null {
  if (typeof value === "string") return textCell(value.replace(/\r\n?|_x000D_\n?/g, "\n"));
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  // 0.1 + 0.2 was reckoned in binary; fifteen digits are what Excel shows.
  if (typeof value === "number") {
    const number = Number(value.toPrecision(15));
    return { text: String(number), number };
  }
  const days = value.getTime() / 86_400_000;
  // A time of day alone is a date of 1899.
  if (Number.isNaN(days) || value.getUTCFullYear() < 1900) return textCell(timeOf(value));
  return { text: isoDay(Math.floor(days)), isDay: true };
}

const timeOf = (value: Date): string =>
  Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(11, 16);

/** The font of the cell, or of a part of its text, that shows other letters than are stored. */
function fontOf(detail: HucreCell | undefined): string | undefined {
  const ofParts = detail?.richText?.map(({ font }) => font?.name) ?? [];
  return [detail?.style?.font?.name, ...ofParts].find((name) => legacyFont(name) !== null);
}
