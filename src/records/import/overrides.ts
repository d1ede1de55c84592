import type { Target } from "./columns/targets.ts";
import type { Findings } from "./findings.ts";
import type { BodyRow, Found } from "./shape/body.ts";
import type { Header } from "./shape/header.ts";

/** What answers put in the place of cells and rows of the file: by line, then by column from 0. */
export type Overrides = {
  cells: ReadonlyMap<number, ReadonlyMap<number, string | null>>;
  leftOut: ReadonlySet<number>;
};

export const noOverrides: Overrides = { cells: new Map(), leftOut: new Set() };

/** The same with what the answers to a reading's questions say; null where they say nothing new. */
export function withAnswers(overrides: Overrides, { answered }: Findings): Overrides | null {
  const cells = new Map([...overrides.cells].map(([line, own]) => [line, new Map(own)]));
  const leftOut = new Set(overrides.leftOut);
  let isNew = false;
  for (const { ask, answer } of answered) {
    const { line, column } = ask;
    if (answer.is === "without-row") {
      isNew ||= !leftOut.has(line);
      leftOut.add(line);
    }
    const isCell = answer.is === "value" || answer.is === "without-cell";
    if (!isCell || column === null || ask.isSettledThere) continue;
    const value = answer.is === "value" ? answer.value : null;
    const own = cells.get(line) ?? new Map<number, string | null>();
    isNew ||= own.get(column) !== value;
    cells.set(line, own.set(column, value));
  }
  return isNew ? { cells, leftOut } : null;
}

/** The rows of a table as the answers have them. */
export function overridden(
  rows: readonly BodyRow[],
  { assignment }: Header,
  { cells, leftOut }: Overrides,
): readonly BodyRow[] {
  if (cells.size === 0 && leftOut.size === 0) return rows;
  return rows.flatMap((row) => {
    if (row.lines.some((line) => leftOut.has(line))) return [];
    const own = cells.get(row.line);
    return own ? [{ ...row, cells: withCells(row, own, assignment.targets) }] : [row];
  });
}

function withCells(
  row: BodyRow,
  own: ReadonlyMap<number, string | null>,
  targets: readonly (Target | null)[],
): ReadonlyMap<Target, Found> {
  const cells = new Map(row.cells);
  for (const [column, value] of own) {
    const there = [...row.cells].find(([, found]) => found.column === column)?.[0];
    const target = there ?? targets[column];
    if (!target) continue;
    if (value === null || value.trim() === "") cells.delete(target);
    else cells.set(target, { cell: { text: value.trim() }, column, isAnswer: true });
  }
  return cells;
}
