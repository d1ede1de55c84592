import { and, desc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { type ReportKind, type ReportState, reports, streets } from "../../db/schema.ts";
import { isTaken } from "./bounds.ts";
import { type Filed, fileRow } from "./file-report.ts";
import { isSettledSql } from "./progress.ts";
import { streetReports } from "./tables.ts";

/** What a citizen reports; text is NFC and checked (`report-form.ts`). */
export type NewReport = {
  receipt: string;
  streetId: number;
  code: string | null;
  kind: ReportKind;
  text: string;
  contact: string | null;
};

/** A report as an official reads it, with its street. */
export type Report = typeof reports.$inferSelect & { slug: string; street: string };

/** What its sender may see of a report: not the text, since a receipt may be passed on. */
export type Receipt = Pick<
  Report,
  "id" | "kind" | "code" | "state" | "at" | "stateAt" | "streetId" | "textRemovedAt"
> & { hasContact: boolean };

/** Files a report of a street or one of its signs. */
export function fileReport(d1: D1Database, report: NewReport): Promise<Filed> {
  const { receipt, streetId, code, kind, text, contact } = report;
  return fileRow(d1, {
    table: streetReports,
    receipt,
    columns: { street_id: streetId, code, kind, text, contact },
    same: ["kind", "code", "text"],
    text,
    taken: isTaken({ streetId: "?2", kind: "?4", text: "?5", contact: "?6" }),
  });
}

/** The report behind a receipt; null if there is none. */
export async function readReceipt(db: Db, receipt: string): Promise<Receipt | null> {
  const { id, kind, code, state, at, stateAt, streetId, textRemovedAt } = reports;
  const hasContact = sql<number>`${reports.contact} IS NOT NULL`;
  const found = await db
    .select({ id, kind, code, state, at, stateAt, streetId, textRemovedAt, hasContact })
    .from(reports)
    .where(eq(reports.receipt, receipt))
    .get();
  return found ? { ...found, hasContact: found.hasContact === 1 } : null;
}

/** Of 200, half of them urgent, a page had 740 kB. */
export const reportsPerPage = 100;

/** Which reports of some states: settled by a visit or not; of a pasted-over code or not. */
export type Among = { settled?: boolean; pastedOver?: boolean };

/** A page of reports in one of these states, the latest first; `before` is the id to page on from. */
export function readReports(
  db: Db,
  states: readonly ReportState[],
  before = Number.MAX_SAFE_INTEGER,
  { settled, pastedOver }: Among = {},
): Promise<Report[]> {
  const chosen = [
    inArray(reports.state, [...states]),
    lt(reports.id, before),
    ...(settled === undefined
      ? []
      : [sql`${sql.raw(isSettledSql("reports.id"))} = ${settled ? 1 : 0}`]),
    ...(pastedOver === undefined
      ? []
      : [pastedOver ? eq(reports.kind, "pasted-over") : ne(reports.kind, "pasted-over")]),
  ];
  return db
    .select({
      id: reports.id,
      receipt: reports.receipt,
      streetId: reports.streetId,
      code: reports.code,
      kind: reports.kind,
      text: reports.text,
      contact: reports.contact,
      state: reports.state,
      at: reports.at,
      stateAt: reports.stateAt,
      official: reports.official,
      textRemovedAt: reports.textRemovedAt,
      slug: streets.slug,
      street: sql<string>`${streets.name}`.as("street"),
    })
    .from(reports)
    .innerJoin(streets, eq(streets.id, reports.streetId))
    .where(and(...chosen))
    .orderBy(desc(reports.id))
    .limit(reportsPerPage);
}
