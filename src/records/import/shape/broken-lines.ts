import type { Cell, Row } from "../tables/sheet.ts";

/** A row of text that a line break within a cell has cut in two or more. */
export type JoinedRow = Row & {
  /** The lines that it was made of; one for a row that is whole. */
  lines: readonly number[];
};

const whole = (row: Row): JoinedRow => ({ ...row, lines: [row.line] });

/**
 * Joins lines that together make exactly one row, as they come out of a table copied from Word: the
 * first ends early, the next begins with the rest of its last cell and has no running number.
 * @param width how many columns the table has.
 * @param order the column of the running numbers, if there is one.
 */
export function joinBrokenLines(
  rows: readonly Row[],
  width: number,
  order: number | null,
): JoinedRow[] {
  const joined: JoinedRow[] = [];
  for (let i = 0; i < rows.length; ) {
    const taken = linesOfOneRow(rows, i, width, order);
    joined.push(taken.length === 1 ? whole(taken[0] as Row) : join(taken));
    i += taken.length;
  }
  return joined;
}

const maxLines = 4;

function linesOfOneRow(
  rows: readonly Row[],
  from: number,
  width: number,
  order: number | null,
): Row[] {
  const [first] = rows.slice(from, from + 1);
  if (!first) return [];
  const taken = [first];
  let cells = first.cells.length;
  while (cells < width && cells > 0 && taken.length < maxLines) {
    const next = rows[from + taken.length];
    if (!next || next.cells.length === 0 || !goesOn(next, order)) break;
    cells += next.cells.length - 1;
    taken.push(next);
  }
  return cells === width && taken.length > 1 && beginsRow(first, order) ? taken : [first];
}

const isNumber = (cell: Cell | null | undefined): boolean =>
  cell !== null && cell !== undefined && /^\d+[.)]?$/.test(cell.text.trim());

const beginsRow = ({ cells }: Row, order: number | null): boolean =>
  cells[0] !== null && (order === null || isNumber(cells[order]));

const goesOn = ({ cells }: Row, order: number | null): boolean =>
  cells[0] !== null && cells[0] !== undefined && (order === null || !isNumber(cells[order]));

function join(rows: readonly Row[]): JoinedRow {
  const [first, ...others] = rows as [Row, ...Row[]];
  let cells = [...first.cells];
  for (const { cells: more } of others) {
    const [rest, ...behind] = more;
    const last = cells.at(-1) ?? null;
    const text = [last?.text.trim(), rest?.text.trim()].filter(Boolean).join(" ");
    cells = [...cells.slice(0, -1), { text }, ...behind];
  }
  return { line: first.line, cells, lines: rows.map(({ line }) => line) };
}
