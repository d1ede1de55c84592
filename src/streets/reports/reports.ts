import { and, desc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { type ReportKind, type ReportState, reports, streets } from "../../db/schema.ts";
import { lengthOf } from "../../web/text.ts";
import { isQuiet, isTaken } from "./bounds.ts";
import { isSettledSql } from "./progress.ts";
import { most } from "./report-form.ts";
import { addNewSizes } from "./size.ts";

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

/**
 * Files a report, within the bounds (`bounds.ts`); one statement asks and inserts, so that no crowd
 * slips in between.
 * @returns "filed", also for a form that is sent once more; "other-words" where that form has filed
 * a report of other words, which stays as it is; "too-long-now" and "full" where the bounds keep out
 * a long text, or any.
 */
export async function fileReport(
  d1: D1Database,
  report: NewReport,
): Promise<"filed" | "other-words" | "too-long-now" | "full"> {
  const { receipt, streetId, code, kind, text, contact } = report;
  const before = await compare(d1, report);
  if (before) return before;
  const isLong = lengthOf(text) > most.textWhenBusy;
  const values = [receipt, streetId, code, kind, text, contact];
  const taken = isTaken({ streetId: "?2", kind: "?4", text: "?5", contact: "?6" });
  const [filed] = await d1.batch([
    d1
      .prepare(
        `INSERT INTO reports (receipt, street_id, code, kind, text, contact)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE ${taken} AND ${isLong ? isQuiet : "true"}
         ON CONFLICT (receipt) DO NOTHING`,
      )
      .bind(...values),
    d1.prepare(addNewSizes),
  ]);
  if ((filed?.meta.changes ?? 0) > 0) return "filed";
  const meanwhile = await compare(d1, report);
  if (meanwhile) return meanwhile;
  const isTakenShort = await d1
    .prepare(`SELECT ${taken} AS taken`)
    .bind(...values)
    .first<number>("taken");
  return isLong && isTakenShort ? "too-long-now" : "full";
}

/** What its form has filed already; null if nothing. */
async function compare(
  d1: D1Database,
  { receipt, kind, code, text }: NewReport,
): Promise<"filed" | "other-words" | null> {
  const isSame = await d1
    .prepare("SELECT (kind, code, text) IS (?2, ?3, ?4) AS same FROM reports WHERE receipt = ?1")
    .bind(receipt, kind, code, text)
    .first<number>("same");
  return isSame === null ? null : isSame === 1 ? "filed" : "other-words";
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

export const reportsPerPage = 200;

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
