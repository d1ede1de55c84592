/** A table as its file has it, whatever the file is: nothing is understood yet. */

export type Cell = {
  /** What stands there. A number is written with a point, a day as `2017-12-08`. */
  text: string;
  /** The number that a workbook holds; what is typed into a text file is text. */
  number?: number;
  /** The cell of a workbook is a date. */
  isDay?: true;
  /** The formula behind the value. */
  formula?: string;
  /** "error": the workbook says `#DIV/0!`; "no-value": nobody has reckoned the formula. */
  fault?: "error" | "no-value";
  font?: string;
  /** A line goes through its text. */
  isStruckOut?: true;
};

export type Row = {
  /** In the file, from 1: a row of a sheet, a line of a text, a feature of a map. */
  line: number;
  /** From the first column on; null is blank, and so is what lies beyond the last. */
  cells: readonly (Cell | null)[];
  /** The workbook does not show it, by hand or by a filter. */
  isHidden?: true;
};

/** Cells that are shown as one, whose text stands in the first; lines as in `Row`, columns from 0. */
export type Merge = { fromLine: number; toLine: number; fromColumn: number; toColumn: number };

export type Sheet = {
  name: string;
  isHidden: boolean;
  rows: readonly Row[];
  merges: readonly Merge[];
};

/** More rows than the streets and signs of any city, and more columns than any annex has. */
export const maxRows = 20_000;
export const maxColumns = 100;

/** A cell of text; null where it holds nothing but spaces. */
export const textCell = (text: string): Cell | null => (text.trim() === "" ? null : { text });

export const isBlank = ({ cells }: Row): boolean => cells.every((cell) => cell === null);

/** The texts of a row's cells, without those that are blank. */
export const textsOf = ({ cells }: Row): string[] =>
  cells.flatMap((cell) => (cell === null ? [] : [cell.text]));

/** As a spreadsheet calls it: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
