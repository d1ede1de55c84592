import { wordsOf } from "../../web/vietnamese.ts";
import type { Problem } from "../problems.ts";
import { day } from "../values/day.ts";
import { wardFields } from "../ward-fields.ts";
import { wardName } from "../ward-name.ts";
import {
  dayInTitle,
  partIn,
  type RedrawingColumn,
  type RedrawingRow,
  redrawingHeadings,
  withLeadingZeros,
} from "./row.ts";
import { cellsOf } from "./table-text.ts";

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

/** Without headings: old code, new code, from, whole or part. */
const plainColumns: Columns = new Map([
  ["oldCode", 0],
  ["newCode", 1],
  ["from", 2],
  ["part", 3],
]);

type Columns = ReadonlyMap<RedrawingColumn, number>;

/**
 * Reads a table that was typed or pasted, or the state's own of the reform as it is.
 * @param defaultDay for rows without a day, as it was typed; the state's table has one above its headings.
 */
export function readRedrawing(
  pasted: string,
  defaultDay: string,
): { rows: RedrawingRow[]; problems: RowProblem[] } {
  const cells = cellsOf(pasted);
  const head = cells.slice(0, maxHead).findIndex((row) => columnsOf(row).has("oldCode"));
  const columns = head < 0 ? plainColumns : columnsOf(cells[head] ?? []);
  if (!columns.has("newCode")) return failed(head + 1, "no-columns");
  const days = [defaultDay, dayInTitle(cells.slice(0, head + 1).flat()) ?? ""];
  const rows: RedrawingRow[] = [];
  const problems: RowProblem[] = [];
  for (const [i, row] of cells.entries()) {
    if (i <= head) continue;
    const read = readRow(row, columns, days);
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

const headings = new Map(
  (Object.keys(redrawingHeadings) as RedrawingColumn[]).flatMap((column) =>
    redrawingHeadings[column].map((heading) => [wordsOf(heading), column] as const),
  ),
);

/** Of several columns with one heading, the first. */
const columnsOf = (row: readonly string[]): Columns =>
  new Map(
    row
      .flatMap((cell, at) => {
        const column = headings.get(wordsOf(cell));
        return column ? [[column, at] as const] : [];
      })
      .toReversed(),
  );

type Read = Omit<RedrawingRow, "line"> | Omit<RowProblem, "line"> | null;

/** Null for a row that names no ward: a section's heading, or an empty one. */
function readRow(row: readonly string[], columns: Columns, days: readonly string[]): Read {
  const cell = (column: RedrawingColumn) => row[columns.get(column) ?? -1] ?? "";
  if (cell("oldCode") === "" && cell("newCode") === "") return null;
  const [oldCode, newCode] = [codeIn(cell("oldCode")), codeIn(cell("newCode"))];
  if (oldCode === null) return { problem: "code", cell: cell("oldCode") };
  if (newCode === null) return { problem: "code", cell: cell("newCode") };
  const wanted = [cell("from"), ...days].find((one) => one !== "");
  if (wanted === undefined) return { problem: "no-day", cell: "" };
  const from = day().read(wanted);
  if ("problem" in from) return { problem: "day", cell: wanted };
  const part = cell("part") === "" ? "whole" : partIn(cell("part"));
  if (part === null) return { problem: "part", cell: cell("part") };
  const names: (string | null)[] = [];
  for (const name of [cell("oldName"), cell("newName")]) {
    const read = name === "" ? { value: null } : wardFields.name.read(wardName(name));
    if ("problem" in read) return { problem: { name: read }, cell: name };
    names.push(read.value);
  }
  const [oldName = null, newName = null] = names;
  return { oldCode, oldName, newCode, newName, from: from.value, part };
}

function codeIn(cell: string): string | null {
  const read = wardFields.code.read(withLeadingZeros(cell));
  return "problem" in read ? null : read.value;
}
