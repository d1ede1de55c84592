import type { Language } from "../../city.ts";
import { byteOrderMark, csvLine } from "../../web/csv.ts";
import { messages } from "./messages.ts";
import type { Report } from "./report.ts";
import type { Row } from "./tables/sheet.ts";

/**
 * The file's own table as CSV with a column of remarks in front: what is asked, what is wrong and
 * what was noted on each line.
 */
export function withRemarks(rows: readonly Row[], report: Report, language: Language): string {
  const t = messages[language];
  const said = new Map<number, string[]>();
  const say = (row: number | null, column: string | null, text: string) => {
    if (row === null) return;
    said.set(row, [...(said.get(row) ?? []), column === null ? text : `${column}: ${text}`]);
  };
  for (const { row, rows: all, column, question } of report.asks) {
    for (const line of all ?? [row]) say(line, column, question);
  }
  for (const { row, column, reason } of report.wrong) say(row, column, reason);
  for (const { row, column, note } of report.notes) say(row, column, note);
  const lines = rows.map(({ line, cells }) => {
    const remarks = (said.get(line) ?? []).join("\n");
    return csvLine([line, remarks, ...cells.map((cell) => cell?.text ?? null)]);
  });
  return byteOrderMark + csvLine([t.remarks.line, t.remarks.remarks]) + lines.join("");
}
