import type { Answer, Answers } from "../answer.ts";
import { keyOf } from "../answers.ts";
import type { Target } from "../columns/targets.ts";
import { type Ask, type Findings, noFindings } from "../findings.ts";
import type { KnownCity } from "../known/known-city.ts";
import { type Overrides, overridden } from "../overrides.ts";
import type { Said } from "../said.ts";
import type { BodyRow, Found } from "../shape/body.ts";
import type { Header } from "../shape/header.ts";

/** A table that is being read: its rows, what the city has, and what is found on the way. */
export type Table = {
  header: Header;
  rows: readonly BodyRow[];
  city: KnownCity;
  answers: Answers;
  findings: Findings;
};

/** What a table is read with. */
export type Around = { city: KnownCity; answers: Answers; overrides: Overrides };

/** A table whose rows are to be read, with nothing found yet. */
export const openTable = (
  header: Header,
  rows: readonly BodyRow[],
  { city, answers, overrides }: Around,
): Table => ({
  header,
  rows: overridden(rows, header, overrides),
  city,
  answers,
  findings: noFindings(),
});

/** Puts a question, if it has not been answered. @returns the answer. */
export function put({ answers, findings }: Table, ask: Ask): Answer | null {
  const answer = answers.get(keyOf(ask)) ?? null;
  if (answer) findings.answered.push({ ask, answer });
  else findings.asks.push(ask);
  return answer;
}

type AskOptions = Omit<Ask, "line" | "column" | "said">;

/** Puts questions, errors and notes to a row, at the column of a target or to the row as a whole. */
export type RowFindings = {
  /** @returns the answer; null where there is none yet. */
  ask: (at: Target | null, said: Said, more?: AskOptions) => Answer | null;
  wrong: (at: Target | null, said: Said) => void;
  note: (at: Target | null, said: Said) => void;
};

/** What is found in a row, put down with its line and the column of the target that it is about. */
export function findingsAt(table: Table, row: BodyRow): RowFindings {
  const { header, findings } = table;
  const place = (at: Target | null) => ({ line: row.line, column: columnOf(header, row, at) });
  return {
    ask: (at, said, more = {}) => put(table, { ...place(at), said, ...more }),
    wrong: (at, said) => {
      findings.wrong.push({ ...place(at), said });
    },
    note: (at, said) => {
      findings.notes.push({ ...place(at), said });
    },
  };
}

function columnOf({ assignment }: Header, row: BodyRow, target: Target | null): number | null {
  if (target === null) return null;
  const column = row.cells.get(target)?.column ?? assignment.targets.indexOf(target);
  return column < 0 ? null : column;
}

/** The texts of a target in all rows, by which a column of numbers is judged. */
export const textsOfColumn = (rows: readonly BodyRow[], target: Target): string[] =>
  rows.flatMap(({ cells }) => {
    const found = cells.get(target);
    return found && !found.isAnswer ? found.cell.text : [];
  });

/**
 * A cell whose value can be used; null where it is blank, wrong or to be asked about, which is then
 * said.
 */
export function usableCell(row: BodyRow, target: Target, findings: RowFindings): Found | null {
  const found = row.cells.get(target);
  if (!found) return null;
  const { cell, from } = found;
  if (cell.fault === "error") findings.wrong(target, (t) => t.wrong.cellError(cell.text));
  if (cell.fault === "no-value") {
    const { formula = "" } = cell;
    findings.ask(target, (t) => t.asks.noValue(formula), { yes: false });
  }
  if (from === "nothing")
    findings.ask(target, (t) => t.asks.nothingAbove(cell.text), { yes: false });
  if (cell.fault !== undefined || from === "nothing") return null;
  if (from === "ditto") findings.note(target, (t) => t.notes.repeated(cell.text));
  if (cell.formula !== undefined) {
    const { formula } = cell;
    findings.note(target, (t) => t.notes.formula(formula, cell.text));
  }
  return found;
}
