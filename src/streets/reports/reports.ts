import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { type ReportKind, type ReportState, reports, streets } from "../../db/schema.ts";

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
  "id" | "kind" | "code" | "state" | "at" | "stateAt" | "streetId"
>;

/** How many reports an hour are taken for one street, and for the whole city. */
export const maxPerHour = { street: 10, city: 200 };

/**
 * Files a report, unless the hour is full. No address is kept to tell senders apart, so the caps
 * hold for everybody together; one statement, so that no crowd slips between count and insert.
 * @returns "filed", also for a form that was sent twice; "full" where the hour's reports are many.
 */
export async function fileReport(db: Db, report: NewReport): Promise<"filed" | "full"> {
  const { receipt, streetId, code, kind, text, contact } = report;
  if (await readReceipt(db, receipt)) return "filed";
  const recent = sql`SELECT count(*) FROM reports WHERE at > unixepoch() - 3600`;
  const { meta } = await db.run(sql`
    INSERT INTO reports (receipt, street_id, code, kind, text, contact)
    SELECT ${receipt}, ${streetId}, ${code}, ${kind}, ${text}, ${contact}
    WHERE (${recent}) < ${maxPerHour.city}
      AND (${recent} AND street_id = ${streetId}) < ${maxPerHour.street}
    ON CONFLICT (receipt) DO NOTHING`);
  return meta.changes > 0 ? "filed" : "full";
}

/** The report behind a receipt; null if there is none. */
export async function readReceipt(db: Db, receipt: string): Promise<Receipt | null> {
  const { id, kind, code, state, at, stateAt, streetId } = reports;
  const found = await db
    .select({ id, kind, code, state, at, stateAt, streetId })
    .from(reports)
    .where(eq(reports.receipt, receipt))
    .get();
  return found ?? null;
}

export const reportsPerPage = 200;

/** A page of reports in one of these states, the latest first; `before` is the id to page on from. */
export function readReports(
  db: Db,
  states: readonly ReportState[],
  before = Number.MAX_SAFE_INTEGER,
): Promise<Report[]> {
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
      slug: streets.slug,
      street: sql<string>`${streets.name}`.as("street"),
    })
    .from(reports)
    .innerJoin(streets, eq(streets.id, reports.streetId))
    .where(and(inArray(reports.state, [...states]), lt(reports.id, before)))
    .orderBy(desc(reports.id))
    .limit(reportsPerPage);
}
