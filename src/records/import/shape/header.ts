import { type Assignment, assign } from "../columns/assign.ts";
import { type Heading, readHeading } from "../columns/heading.ts";
import { bestScore } from "../columns/recognise.ts";
import {
  type Cell,
  isBlank,
  type Merge,
  maxColumns,
  type Row,
  type Sheet,
} from "../tables/sheet.ts";

/** Where a table's header is, and what it says of each column. */
export type Header = {
  /** Indices into the sheet's rows: the first row of the header, and the first below it. */
  first: number;
  end: number;
  headings: readonly (Heading | null)[];
  assignment: Assignment;
};

/** A header stands below a few lines of title, and takes up to three itself. */
const maxLinesAbove = 60;
const maxHeaderLines = 3;
const maxHeadingLength = 200;

/** Finds the line or lines whose cells are headings of a table that we know. */
export function findHeader(sheet: Sheet): Header | null {
  let best: Header | null = null;
  const { rows } = sheet;
  for (let first = 0, looked = 0; first < rows.length && looked < maxLinesAbove; first++) {
    const row = rows[first];
    if (!row || isBlank(row)) continue;
    looked += 1;
    for (let lines = 1; lines <= maxHeaderLines && first + lines <= rows.length; lines++) {
      const header = headerAt(sheet, first, lines);
      if (header && (!best || header.assignment.score > best.assignment.score)) best = header;
    }
  }
  return best;
}

function headerAt(sheet: Sheet, first: number, lines: number): Header | null {
  const rows = sheet.rows.slice(first, first + lines);
  if (lines > 1 && !rows.slice(1).every((row, i) => continues(rows.slice(0, i + 1), row, sheet))) {
    return null;
  }
  const headings = headingsOf(rows, sheet.merges);
  const assignment = assign(headings);
  if (!assignment || !isHeader(headings, assignment)) return null;
  const numbering = sheet.rows[first + lines];
  const end = first + lines + (numbering && isNumbering(numbering) ? 1 : 0);
  return { first, end, headings, assignment };
}

/** A line of which little is a heading is a title or a record that happens to have such a word. */
function isHeader(headings: readonly (Heading | null)[], { targets }: Assignment): boolean {
  const written = headings.filter((heading) => heading !== null);
  const known = headings.filter((heading, column) => heading && targets[column]);
  if (!written.every(({ text }) => text.length <= maxHeadingLength)) return false;
  const [only] = known;
  if (known.length > 1 || !only) return known.length > 1;
  return bestScore(only) >= 98 && (written.length === 1 || only.plain.includes(" "));
}

/**
 * Whether a line goes on with the headings above it: what it says stands below headings over several
 * columns, or is the unit of the one above, and it has no number of a record.
 */
function continues(above: readonly Row[], row: Row, { merges }: Sheet): boolean {
  const written = row.cells.flatMap((cell, column) => (cell ? [{ cell, column }] : []));
  if (written.length === 0) return false;
  return written.every(({ cell, column }) => {
    if (cell.number !== undefined || /^\d+[.)]?$/.test(cell.text.trim())) return false;
    if (/^\(?(m|km|mét|ha|tổ)\)?$/i.test(cell.text.trim())) return true;
    return (
      above.every((one) => isOpen(one, column, merges)) && !isMergedAcross(row, column, merges)
    );
  });
}

/** Whether something may stand below a cell of the header: it is blank, or reaches over more columns. */
function isOpen(row: Row, column: number, merges: readonly Merge[]): boolean {
  const cell = row.cells[column] ?? null;
  const merge = merges.find((one) => holds(one, row.line, column));
  if (merge) return merge.toColumn > merge.fromColumn || cell === null;
  // Without merged cells a heading over several columns has blanks behind it.
  return cell === null || isGroup(row, column);
}

const isGroup = ({ cells }: Row, column: number): boolean =>
  cells[column] !== null && column + 1 < cells.length && (cells[column + 1] ?? null) === null;

const isMergedAcross = (row: Row, column: number, merges: readonly Merge[]): boolean =>
  merges.some((one) => holds(one, row.line, column) && one.toColumn - one.fromColumn > 2);

const holds = ({ fromLine, toLine, fromColumn, toColumn }: Merge, line: number, column: number) =>
  line >= fromLine && line <= toLine && column >= fromColumn && column <= toColumn;

/** For each column, its lowest heading, with those above it if only together they are known. */
function headingsOf(rows: readonly Row[], merges: readonly Merge[]): (Heading | null)[] {
  const width = Math.min(maxColumns, Math.max(...rows.map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.flatMap((row, i) => {
      const text = textOver(row, column, merges, rows.slice(i + 1));
      return text === null ? [] : [text];
    });
    const [lowest, ...others] = [...new Set(texts)].reverse();
    if (lowest === undefined) return null;
    return others.reduce((heading, above) => together(heading, above), readHeading(lowest));
  });
}

/** Its own text, or that of the heading that reaches over it. */
function textOver(
  row: Row,
  column: number,
  merges: readonly Merge[],
  below: readonly Row[],
): string | null {
  const own = row.cells[column] ?? null;
  if (own) return own.text.trim();
  const merge = merges.find((one) => holds(one, row.line, column));
  if (merge) return row.line === merge.fromLine ? textAt(row.cells, merge.fromColumn) : null;
  // The blank behind a heading belongs to it where a line below names its part.
  if (!below.some(({ cells }) => cells[column])) return null;
  return textAt(
    row.cells,
    row.cells.slice(0, column).findLastIndex((cell) => cell !== null),
  );
}

const textAt = (cells: readonly (Cell | null)[], column: number): string | null =>
  cells[column]?.text.trim() ?? null;

/** Of a heading with one above it: alone, both together, or with "cũ" or "mới" from above. */
function together(lowest: Heading, above: string): Heading {
  if (/^\(?(m|km)\)?$/i.test(lowest.text)) return readHeading(`${above} ${lowest.text}`);
  const both = readHeading(`${above} ${lowest.text}`);
  const unit = lowest.unit ?? readHeading(above).unit;
  const age = ageIn(readHeading(above));
  const aged = age === null || ageIn(lowest) !== null ? null : readHeading(`${lowest.text} ${age}`);
  const isAged = aged !== null && bestScore(aged) >= 90;
  const known = isAged ? aged : bestScore(lowest) >= bestScore(both) ? lowest : both;
  return { ...known, text: lowest.text, unit };
}

/** Whether a heading is of what was before or of what is now. */
function ageIn({ words }: Heading): "cũ" | "mới" | null {
  if (/\b(cu|truoc|old|former)\b/.test(words)) return "cũ";
  return /\b(moi|sau|new|tu ngay|hien nay)\b/.test(words) ? "mới" : null;
}

/** "(1) (2) (3)" or "A B 1 2 3" below a header numbers its columns. */
function isNumbering({ cells }: Row): boolean {
  const texts = cells.flatMap((cell) =>
    cell ? [cell.text.trim().replace(/^\((.*)\)$/, "$1")] : [],
  );
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const [first = Number.NaN] = numbers;
  return (
    texts.length > 2 &&
    texts.every((text) => text.length <= 3) &&
    numbers.length >= Math.max(2, texts.length - 2) &&
    first <= 1 &&
    numbers.every((number, i) => number === first + i)
  );
}
