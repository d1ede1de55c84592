import { runsAlong } from "./runs.ts";

/**
 * How often a reader that goes along the rows or columns of a symbol would take something else for
 * one of its three finder patterns.
 *
 * A reader knows a finder by dark : light : dark : light : dark in 1 : 1 : 3 : 1 : 1, both along a
 * row and along a column. The penalty of the standard (ISO/IEC 18004:2015, 7.8.3) counts that ratio
 * along single lines only, when it is exact and beside it is light: a mask of low penalty may well
 * have two that cross. Readers that then weigh whole triples of patterns are not misled; ZXing was
 * until 2019, and its port to JavaScript (`@zxing/library`, within html5-qrcode) still is: it takes
 * the false one for a corner and reads nothing. The tolerances and the order of the steps here are
 * those of ZXing's `FinderPatternFinder` (`foundPatternCross`, `handlePossibleCenter`).
 * @param dark 1 for dark, row by row.
 */
export function falseFinders(dark: Uint8Array, size: number): number {
  const rows: Ratio[][] = [];
  const columns: Ratio[][] = [];
  for (let line = 0; line < size; line++) {
    rows.push(ratiosAlong(dark, line * size, 1, size));
    columns.push(ratiosAlong(dark, line, size, size));
  }
  // Held upright, or turned by a quarter.
  return crossings(rows, columns) + crossings(columns, rows);
}

/** Where a line of modules looks like a finder: the run in the middle, and the length of all five. */
type Ratio = { first: number; last: number; length: number };

function ratiosAlong(dark: Uint8Array, start: number, step: number, size: number): Ratio[] {
  const runs = runsAlong(dark, start, step, size);
  const found: Ratio[] = [];
  let position = runs[0] ?? 0;
  for (let i = 1; i + 4 < runs.length; i += 2) {
    const [a = 0, b = 0, middle = 0, c = 0, d = 0] = runs.slice(i, i + 5);
    const length = a + b + middle + c + d;
    // A module is a seventh of the length; each run may be wrong by less than half of its due.
    const single = (run: number): boolean => length < 14 * run && 14 * run < 3 * length;
    const triple = 3 * length < 14 * middle && 14 * middle < 9 * length;
    if (triple && single(a) && single(b) && single(c) && single(d)) {
      const first = position + a + b;
      found.push({ first, last: first + middle - 1, length });
    }
    position += a + b;
  }
  return found;
}

/** Follows the reader: along a row, through the middle along a column, and along a row again. */
function crossings(rows: readonly Ratio[][], columns: readonly Ratio[][]): number {
  let count = 0;
  for (const [y, inRow] of rows.entries()) {
    for (const row of inRow) {
      for (const x of middles(row)) {
        for (const column of columns[x] ?? []) {
          if (!holds(column, y) || differ(column, row) >= 0.4 * row.length) continue;
          for (const center of middles(column)) {
            const again = rows[center]?.some(
              (other) => holds(other, x) && differ(other, row) < 0.2 * row.length,
            );
            if (again && !isFinder(x, center, rows.length)) count++;
          }
        }
      }
    }
  }
  return count;
}

const holds = ({ first, last }: Ratio, position: number): boolean =>
  first <= position && position <= last;

const differ = (one: Ratio, other: Ratio): number => Math.abs(one.length - other.length);

/** The module in the middle of the middle run; both, where the middle is the edge between two. */
const middles = ({ first, last }: Ratio): number[] =>
  (last - first) % 2 === 0
    ? [(first + last) / 2]
    : [(first + last - 1) / 2, (first + last + 1) / 2];

/** Whether that is the middle of a finder pattern that is meant. */
const isFinder = (x: number, y: number, size: number): boolean =>
  (x === 3 && (y === 3 || y === size - 4)) || (y === 3 && x === size - 4);
