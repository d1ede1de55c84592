import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { codeReports } from "../../db/code-report-table.ts";
import type { ReportState } from "../../db/schema.ts";
import { isCodeTaken } from "../reports/bounds.ts";
import { type Filed, fileRow } from "../reports/file-report.ts";
import { reportsPerPage } from "../reports/reports.ts";
import { codeReports as table } from "../reports/tables.ts";
import type { ReceiptFacts } from "../reports/withdraw.ts";

/** What a citizen reports of a code; texts are NFC and checked (`code-form.ts`). */
export type NewCodeReport = {
  receipt: string;
  code: string;
  place: string;
  text: string;
  contact: string | null;
};

/** A report of a code as an official reads it. */
export type CodeReport = typeof codeReports.$inferSelect;

/** What its sender may see of it: not the words, since a receipt may be passed on. */
export type CodeReceipt = ReceiptFacts & { code: string };

/** Files a report of a code that no sign bears. */
export function fileCodeReport(d1: D1Database, report: NewCodeReport): Promise<Filed> {
  const { receipt, code, place, text, contact } = report;
  return fileRow(d1, {
    table,
    receipt,
    columns: { code, place, text, contact },
    same: ["place", "text"],
    text,
    taken: isCodeTaken({ code: "?2", place: "?3", text: "?4", contact: "?5" }),
  });
}

/** The report behind a receipt; null if there is none. */
export async function readCodeReceipt(db: Db, receipt: string): Promise<CodeReceipt | null> {
  const { id, code, state, at, textRemovedAt } = codeReports;
  const hasContact = sql<number>`${codeReports.contact} IS NOT NULL`;
  const found = await db
    .select({ id, code, state, at, textRemovedAt, hasContact })
    .from(codeReports)
    .where(eq(codeReports.receipt, receipt))
    .get();
  return found ? { ...found, hasContact: found.hasContact === 1 } : null;
}

/** The state of a report; null if there is none. */
export const readCodeReportState = (d1: D1Database, id: number): Promise<ReportState | null> =>
  d1.prepare("SELECT state FROM code_reports WHERE id = ?").bind(id).first<ReportState>("state");

/** How many reports of codes nobody has looked at. */
export async function countNewCodeReports(d1: D1Database): Promise<number> {
  const counted = d1.prepare("SELECT count(*) AS n FROM code_reports WHERE state = 'new'");
  return (await counted.first<number>("n")) ?? 0;
}

/** A page of reports in one of these states, the latest first; `before` is the id to page on from. */
export function readCodeReports(
  db: Db,
  states: readonly ReportState[],
  before = Number.MAX_SAFE_INTEGER,
): Promise<CodeReport[]> {
  return db
    .select()
    .from(codeReports)
    .where(and(inArray(codeReports.state, [...states]), lt(codeReports.id, before)))
    .orderBy(desc(codeReports.id))
    .limit(reportsPerPage);
}
