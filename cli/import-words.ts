import type { Language } from "../src/city.ts";
import { reasonOf } from "../src/records/import/changes/reasons.ts";
import type { LeftOut } from "../src/records/import/changes/send.ts";
import type { Report } from "../src/records/import/report.ts";

/** A report on a terminal. */
export function inWords(report: Report): string {
  if (report.outcome === "refused") return `${report.reason}\n`;
  const at = (row: number | null, column: string | null) =>
    [row, column].filter((part) => part !== null).join(" · ");
  const lines = [
    [report.sheet, report.encoding].filter(Boolean).join(" · "),
    ...report.columns.map(({ heading, field }) => `  ${heading} → ${field ?? "-"}`),
    ...(report.converted?.samples ?? []).map(
      ({ row, before, after }) => `  ${row}: ${before} → ${after}`,
    ),
    `new ${report.new} · changed ${report.changed} · unchanged ${report.unchanged}`,
    ...report.asks.map(({ row, rows, column, question }) => {
      const others = rows ? ` (${rows.join(", ")})` : "";
      return `? ${at(row, column)}${others}: ${question}`;
    }),
    ...report.wrong.map(({ row, column, reason }) => `! ${at(row, column)}: ${reason}`),
    ...report.notes.map(({ row, column, note }) => `  ${at(row, column)}: ${note}`),
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

/** Records that the check refused. */
export const leftOutInWords = (leftOut: readonly LeftOut[], language: Language) =>
  leftOut.map((one) => ({ lines: one.lines, reason: reasonOf(one, language) }));
