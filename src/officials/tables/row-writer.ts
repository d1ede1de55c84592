import type { Cell } from "../../web/csv.ts";
import type { Row } from "./table.ts";

/** What is written before each cell of a row and behind the last one, and how a cell is written. */
type Form = { before: readonly string[]; end: string; textOf: (cell: Cell) => string };

/**
 * Writes rows one after the other. A cell that is as in the row before is not written anew: signs
 * of one street, days of one sign and what hangs since one day stand together.
 */
export function rowWriter({ before, end, textOf }: Form): (row: Row) => string {
  const cells: Cell[] = before.map(() => null);
  const texts = before.map(() => textOf(null));
  return (row) => {
    let line = "";
    for (let n = 0; n < before.length; n++) {
      const cell = row[n] ?? null;
      if (cell !== cells[n]) {
        cells[n] = cell;
        texts[n] = textOf(cell);
      }
      line += (before[n] as string) + (texts[n] as string);
    }
    return line + end;
  };
}
