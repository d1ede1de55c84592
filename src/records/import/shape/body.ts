import type { Target } from "../columns/targets.ts";
import { type Cell, isBlank, type Row, type Sheet, textsOf } from "../tables/sheet.ts";
import { joinBrokenLines } from "./broken-lines.ts";
import type { Header } from "./header.ts";
import { isDitto, isMissing } from "./marks.ts";
import { type LineKind, lineKindOf, readSection } from "./sections.ts";

/** A row of a table that is a record, its marks resolved. */
export type BodyRow = {
  line: number;
  /** More than one where a line break has cut the row. */
  lines: readonly number[];
  /** Whether it has a running number, and so stands for itself. */
  isNumbered: boolean;
  /** The workbook does not show it; its name is struck out. */
  isHidden: boolean;
  isStruckOut: boolean;
  /** As the sections above it say. */
  ward: string | null;
  kind: string | null;
  /** Each target's column and cell; what is blank or missing is left out. */
  cells: ReadonlyMap<Target, Found>;
  /** Cells under no heading, and errors of the workbook under headings that we do not know. */
  surplus: readonly Found[];
};

export type Found = {
  cell: Cell;
  column: number;
  /** The mark or the merged cell by which the value came from above, where nothing may be. */
  from?: "ditto" | "merged" | "nothing";
  /** Whether somebody gave it in answer to a question, so that it says nothing of its column. */
  isAnswer?: boolean;
};

export type Skipped = { line: number; kind: LineKind; text: string };

export type Body = { rows: BodyRow[]; skipped: Skipped[] };

/**
 * Reads the rows below a header: records, and what stands between them.
 * @param options.onlyRecords nothing stands between, as with the features of a map.
 */
export function readBody(
  sheet: Sheet,
  header: Header,
  { onlyRecords = false }: { onlyRecords?: boolean } = {},
): Body {
  const { targets } = header.assignment;
  const width = header.headings.findLastIndex((heading) => heading !== null) + 1;
  const columnOf = (target: Target) => {
    const column = targets.indexOf(target);
    return column < 0 ? null : column;
  };
  const order = columnOf("order");
  const names = ["name", "proposedName", "previousName", "streetId"].flatMap(
    (target) => columnOf(target) ?? [],
  );
  const headerRows = sheet.rows.slice(header.first, header.end);
  const below = sheet.rows.slice(header.end);
  const rows = sheet.merges.length > 0 ? below.map(asOne) : joinBrokenLines(below, width, order);
  const reachedDown = cellsReachingDown(sheet);
  const table = { order, names, merges: sheet.merges, width };

  const body: Body = { rows: [], skipped: [] };
  let ward: string | null = null;
  let kind: string | null = null;
  let isBelowTotal = false;
  let above: ReadonlyMap<Target, Found> = new Map();
  for (const { lines, ...row } of rows) {
    const isNoRow = isBlank(row) || isRepeatedHeader(row, headerRows);
    if (isNoRow && !onlyRecords) continue;
    const skipped: LineKind | null = onlyRecords ? null : lineKindOf(row, table, isBelowTotal);
    if (skipped) {
      const section = readSection(row, order);
      const text = skipped === "section" ? section.text : textsOf(row).join(" ");
      body.skipped.push({ line: row.line, kind: skipped, text });
      isBelowTotal ||= skipped === "total";
      if (skipped !== "section") continue;
      isBelowTotal = false;
      if (section.says === "ward") ward = section.text;
      if (section.says === "kind") kind = section.text;
      if (section.says === "area") ward = null;
      continue;
    }
    const cells = cellsOf(row, targets, reachedDown, above);
    if (cells.size === 0 && !onlyRecords) {
      body.skipped.push({ line: row.line, kind: "footnote", text: textsOf(row).join(" ") });
      continue;
    }
    const isNumbered = order !== null && (row.cells[order] ?? null) !== null;
    const surplus = surplusOf(row, header);
    const isHidden = row.isHidden === true;
    const isStruckOut = names.some((column) => row.cells[column]?.isStruckOut);
    const { line } = row;
    body.rows.push({ line, lines, isNumbered, isHidden, isStruckOut, ward, kind, cells, surplus });
    above = cells;
  }
  return body;
}

const asOne = (row: Row) => ({ ...row, lines: [row.line] });

/** A table that goes over several pages may have its header on each. */
const isRepeatedHeader = (row: Row, header: readonly Row[]): boolean =>
  textsOf(row).length > 1 &&
  header.some((one) => {
    const width = Math.max(one.cells.length, row.cells.length);
    return Array.from({ length: width }).every(
      (_, column) => (one.cells[column]?.text ?? "") === (row.cells[column]?.text ?? ""),
    );
  });

function cellsOf(
  row: Row,
  targets: readonly (Target | null)[],
  reachedDown: ReadonlyMap<string, Cell>,
  above: ReadonlyMap<Target, Found>,
): Map<Target, Found> {
  const cells = new Map<Target, Found>();
  for (const [column, target] of targets.entries()) {
    if (target === null || target === "order") continue;
    const cell = row.cells[column] ?? null;
    if (cell === null) {
      const merged = reachedDown.get(`${row.line} ${column}`);
      if (merged) cells.set(target, { cell: merged, column, from: "merged" });
    } else if (cell.fault === undefined && isDitto(cell.text)) {
      const repeated = above.get(target);
      if (repeated) cells.set(target, { ...repeated, column, from: "ditto" });
      else if (above.size === 0) cells.set(target, { cell, column, from: "nothing" });
    } else if (!isMissing(cell.text) || cell.fault !== undefined) {
      cells.set(target, { cell, column });
    }
  }
  return cells;
}

/** Under "line column", the cell above that reaches down there and holds for each of its rows. */
function cellsReachingDown({ merges, rows }: Sheet): Map<string, Cell> {
  const lineOfLast = rows.at(-1)?.line ?? 0;
  const cellAt = new Map(rows.map(({ line, cells }) => [line, cells]));
  const reached = new Map<string, Cell>();
  for (const { fromLine, toLine, fromColumn } of merges) {
    const cell = cellAt.get(fromLine)?.[fromColumn];
    for (let line = fromLine + 1; cell && line <= Math.min(toLine, lineOfLast); line++) {
      reached.set(`${line} ${fromColumn}`, cell);
    }
  }
  return reached;
}

function surplusOf(row: Row, { headings, assignment }: Header): Found[] {
  return row.cells.flatMap((cell, column) => {
    if (!cell) return [];
    const isUnknown = (assignment.targets[column] ?? null) === null;
    const hasNoHeading = (headings[column] ?? null) === null;
    return hasNoHeading || (isUnknown && cell.fault === "error") ? [{ cell, column }] : [];
  });
}
