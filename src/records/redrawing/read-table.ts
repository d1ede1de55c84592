import { fold } from "../../web/vietnamese.ts";
import type { Problem } from "../problems.ts";
import { day } from "../values/day.ts";
import { text } from "../values/text.ts";
import { cellsOf } from "./table-text.ts";

/** A row of a table of redrawn wards: the old one went to the new one, as a whole or in part. */
export type RedrawingRow = {
  /** As its author counts them, from 1. */
  line: number;
  oldCode: string;
  oldName: string | null;
  newCode: string;
  newName: string | null;
  /** The first day of the new ward, as `YYYY-MM-DD`. */
  from: string;
  part: "whole" | "part";
};

export type RowProblem = {
  line: number;
  problem:
    | "no-columns"
    | "no-rows"
    | "too-many-rows"
    | "code"
    | "day"
    | "no-day"
    | "part"
    | { name: Problem };
  /** What stands there. */
  cell: string;
};

/** A city has a few hundred wards at most; a whole province is cut to its city. */
export const maxRows = 2_000;

type Column = "oldCode" | "oldName" | "newCode" | "newName" | "from" | "part";

/** Headings as the state's table and people write them, folded. */
const headings: Record<Column, RegExp> = {
  oldCode: /^(ma (xa |phuong |phuong, xa )?cu|old code)$/,
  oldName: /^(ten (xa |phuong |phuong, xa )?cu|old name)$/,
  newCode: /^(ma (xa |phuong |phuong, xa )?moi|new code)$/,
  newName: /^(ten (xa |phuong |phuong, xa )?moi|new name)$/,
  from: /^(co hieu luc tu( ngay)?|tu ngay|hieu luc|from( day)?)$/,
  part: /^(phan|ghi chu|toan bo\/mot phan|part|whole\/part)$/,
};

/** Without headings: old code, new code, from, whole or part. */
const plainColumns: Columns = new Map([
  ["oldCode", 0],
  ["newCode", 1],
  ["from", 2],
  ["part", 3],
]);

type Columns = ReadonlyMap<Column, number>;

/**
 * Reads a table that was typed or pasted, or the state's own of the reform (National Statistics
 * Office: "Tên Xã mới, Mã Xã mới, Tên Xã cũ, Mã Xã cũ, Ghi chú") as it is.
 * @param defaultDay for rows without a day; the state's table has one above its headings.
 */
export function readRedrawing(
  pasted: string,
  defaultDay: string,
): { rows: RedrawingRow[]; problems: RowProblem[] } {
  const cells = cellsOf(pasted);
  const head = cells.slice(0, maxHead).findIndex((row) => columnsOf(row).has("oldCode"));
  const columns = head < 0 ? plainColumns : columnsOf(cells[head] ?? []);
  if (!columns.has("newCode")) return failed(head + 1, "no-columns");
  const above = cells.slice(0, Math.max(head, 0)).flat().join(" ");
  const [, dayAbove = ""] =
    /từ ngày\s+(\d{1,2}\/\d{1,2}\/\d{4})/.exec(above.normalize("NFC")) ?? [];
  const rows: RedrawingRow[] = [];
  const problems: RowProblem[] = [];
  for (const [i, row] of cells.entries()) {
    if (i <= head) continue;
    const read = readRow(row, columns, [defaultDay, dayAbove]);
    if (read === null) continue;
    if ("problem" in read) problems.push({ line: i + 1, ...read });
    else rows.push({ line: i + 1, ...read });
  }
  if (rows.length > maxRows) return failed(0, "too-many-rows");
  return rows.length + problems.length === 0 ? failed(0, "no-rows") : { rows, problems };
}

const maxHead = 10;

const failed = (line: number, problem: RowProblem["problem"]) => ({
  rows: [],
  problems: [{ line, problem, cell: "" }],
});

const columnsOf = (row: readonly string[]): Columns =>
  new Map(
    (Object.keys(headings) as Column[]).flatMap((column) => {
      const at = row.findIndex((cell) => headings[column].test(fold(cell)));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );

type Read = Omit<RedrawingRow, "line"> | Omit<RowProblem, "line"> | null;

/** Null for a row that names no ward: a section's heading, or an empty one. */
function readRow(row: readonly string[], columns: Columns, days: readonly string[]): Read {
  const cell = (column: Column) => row[columns.get(column) ?? -1] ?? "";
  const [oldCode, newCode] = [cell("oldCode"), cell("newCode")].map(codeOf);
  if (cell("oldCode") === "" && cell("newCode") === "") return null;
  if (oldCode === undefined || oldCode === null) return { problem: "code", cell: cell("oldCode") };
  if (newCode === undefined || newCode === null) return { problem: "code", cell: cell("newCode") };
  const wanted = [cell("from"), ...days].find((one) => one !== "");
  if (wanted === undefined) return { problem: "no-day", cell: "" };
  const from = day().read(wanted);
  if ("problem" in from) return { problem: "day", cell: wanted };
  const part = partOf(cell("part"));
  if (part === null) return { problem: "part", cell: cell("part") };
  const names: (string | null)[] = [];
  for (const name of [cell("oldName"), cell("newName")]) {
    const read = name === "" ? { value: null } : text({ max: 100 }).read(name);
    if ("problem" in read) return { problem: { name: read }, cell: name };
    names.push(read.value);
  }
  const [oldName = null, newName = null] = names;
  return { oldCode, oldName, newCode, newName, from: from.value, part };
}

/** Five digits; a spreadsheet takes the zeros away with which a number begins. */
const codeOf = (cell: string): string | null =>
  /^\d{1,5}$/.test(cell) ? cell.padStart(5, "0") : null;

function partOf(cell: string): RedrawingRow["part"] | null {
  const typed = fold(cell);
  if (/toan bo|whole|^$/.test(typed)) return "whole";
  return /mot phan|phan con lai|part/.test(typed) ? "part" : null;
}
