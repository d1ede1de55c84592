import type { signEventKinds } from "./schema.ts";

/** What officials do, and to what: columns `action` and `subject` of table `audit`. */
type Act =
  | { action: "official.role" | "official.remove"; subject: `official ${string}` }
  | { action: `sign.${RecordedKind | "correct"}`; subject: `sign ${string}` }
  | { action: `${ReportSubject}.${"move" | "redact"}`; subject: `${ReportSubject} ${number}` }
  | { action: "report.take-back"; subject: `report ${number}` }
  // A visit may answer several reports: column `subject` of the query has each.
  | { action: "report.answer"; subject: null }
  | { action: "tallies.resend"; subject: "tallies" }
  | { action: `order.${OrderMove | "correct"}`; subject: `order ${number}` }
  | { action: "staff-checks.end"; subject: "staff-checks" }
  | { action: "letterhead.change"; subject: "letterhead" }
  // What gets its number in the same batch: column `subject` of the query has it.
  | { action: "records.change" | "records.undo" | "order.place"; subject: null };

/** What citizens report of a street or a sign, and of a code that no sign bears. */
export type ReportSubject = "report" | "code-report";

/** Officials record all kinds of events but what citizens report. */
type RecordedKind = Exclude<(typeof signEventKinds)[number], "reported">;

/** What is recorded of ordered plates; the second of each two takes back the first. */
export type OrderMove = "deliver" | "undeliver" | "cancel" | "uncancel";

/** A change, as the audit tells of it. */
export type AuditEntry = Act & {
  /** By whom: an e-mail, or `service:` and an Access client id. */
  official: string;
  /** What there is afterwards, written as JSON; null where nothing is left. */
  after: Record<string, unknown> | null;
};

/**
 * A query for what a change finds. It has a row, and only one, if the change happens (of several
 * reports that a visit answers, a row each); column `before` of that row is what there was, as JSON, or NULL where there was nothing. It takes
 * `values` as `?1`, `?2` and so on.
 */
export type BeforeQuery = { sql: string; values: readonly (string | number)[] };

/** A change and the query for what it finds: what a caller needs who leaves the batch to another. */
export type AuditedChange = { entry: AuditEntry; before: BeforeQuery };

/**
 * The only writer of table `audit`: a statement that adds the row of a change, if the change
 * happens. It stands in one batch with the change, ahead of it, and the two share their condition:
 * D1 runs a batch as one transaction, so the row tells what the change itself has found, and either
 * both are written or none (https://developers.cloudflare.com/d1/worker-api/d1-database/#batch).
 */
export function auditStatement(
  d1: D1Database,
  { official, action, subject, after }: AuditEntry,
  { sql, values }: BeforeQuery,
): D1PreparedStatement {
  const own = values.length;
  const given = subject === null ? [official, action] : [official, action, subject];
  const last = own + given.length + 1;
  return d1
    .prepare(
      `INSERT INTO audit (official, action, subject, "before", "after")
       SELECT ?${own + 1}, ?${own + 2}, ${subject === null ? "subject" : `?${own + 3}`}, "before",
         ?${last} FROM (${sql})`,
    )
    .bind(...values, ...given, after && JSON.stringify(after));
}
