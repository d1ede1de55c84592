/**
 * What somebody says to a question of the report: yes, which takes what is proposed or lets stand
 * what was read; no, where the question has another answer; another value for the cell; the record
 * without the cell; or the file without the row.
 */
export type Answer =
  | { is: "yes" | "no" | "without-cell" | "without-row" }
  | { is: "value"; value: string };

/** By the key of the question, which is in the report. */
export type Answers = ReadonlyMap<string, Answer>;
