import { auditStatement } from "../../../db/audit.ts";
import { cityDay } from "../../../db/hours.ts";
import type { signEventKinds, VisitOutcome } from "../../../db/schema.ts";
import { isSettledBy, isSettledSql } from "../../../streets/reports/progress.ts";

/** What was done at signs on a day, as it is about to be recorded. */
export type Visit = {
  codes: readonly string[];
  kind: (typeof signEventKinds)[number];
  /** A city day as `YYYY-MM-DD`. */
  day: string;
  /** Of an inspection alone. */
  outcome: VisitOutcome | null;
};

export type Answering = {
  official: string;
  /** The city's, in whole hours. */
  utcOffset: number;
  /** The reports that it answers, by their ids; null for all that are open. */
  reports: readonly number[] | null;
};

/** SQL: the reports of a sign that a visit can answer. A mistake in a text is not seen on a post. */
const isOpenOfSign = `reports.state IN ('new', 'in progress')
  AND reports.kind IN ('damaged', 'missing', 'pasted-over') AND NOT ${isSettledSql("reports.id")}`;

/**
 * What answers the open reports of signs that somebody was at, to be done in the batch that records
 * it and behind the events (`alongside` of `changeRecords`): who records a visit calls this, whatever
 * the page. A report that came in after the day of the visit is not answered by it. A visit that
 * settles what was reported lets the report wait to be closed (`streets/reports/retention.ts`); one
 * that finds the sign broken says so, and the report stays open. Where the visit is struck out as a
 * mistake, its answers go with it.
 */
export function answerReports(
  d1: D1Database,
  { codes, kind, day, outcome }: Visit,
  { official, utcOffset, reports }: Answering,
): D1PreparedStatement[] {
  const step = isSettledBy({ kind, outcome }) ? "settled" : "visited";
  const after = { state: "in progress", step, kind, day, ...(outcome === null ? {} : { outcome }) };
  const values = [
    JSON.stringify(codes),
    day,
    utcOffset,
    reports === null ? "null" : JSON.stringify(reports),
  ];
  return [
    auditStatement(
      d1,
      { official, action: "report.answer", subject: null, after },
      {
        sql: `SELECT 'report ' || id AS subject, json_object('state', state) AS "before"
              FROM ${answered}`,
        values,
      },
    ),
    d1
      .prepare(
        `INSERT INTO report_steps (report_id, step, official)
         SELECT id, 'seen', ?5 FROM ${answered} WHERE state = 'new'`,
      )
      .bind(...values, official),
    d1
      .prepare(
        `UPDATE reports SET state = 'in progress', official = ?5, state_at = unixepoch()
         WHERE state = 'new' AND id IN (SELECT id FROM ${answered})`,
      )
      .bind(...values, official),
    d1
      .prepare(
        `INSERT INTO report_steps (report_id, step, official, event_id)
         SELECT id, 'visited', ?5, event FROM ${answered}`,
      )
      .bind(...values, official),
  ];
}

/** The reports that are answered, each with the event that does: of its sign the last recorded. */
const answered = `(
  SELECT id, state, (SELECT max(event.id) FROM sign_events AS event
    WHERE event.code = reports.code) AS event
  FROM reports
  WHERE code IN (SELECT value FROM json_each(?1)) AND ${isOpenOfSign}
    AND ${cityDay("at", "?3")} <= ?2
    AND (?4 = 'null' OR id IN (SELECT value FROM json_each(?4))))`;

/** An open report of a sign, as a visit's form asks whether it answers it. */
export type OpenReport = {
  id: number;
  kind: "damaged" | "missing" | "pasted-over";
  /** When it was sent, in seconds since 1970 (UTC). */
  at: number;
  text: string;
};

/** The open reports of a sign, those of a pasted-over code first. */
export async function readOpenReportsOf(d1: D1Database, code: string): Promise<OpenReport[]> {
  const { results } = await d1
    .prepare(
      `SELECT id, kind, at, text FROM reports WHERE code = ? AND ${isOpenOfSign}
       ORDER BY kind = 'pasted-over' DESC, id LIMIT 50`,
    )
    .bind(code)
    .all<OpenReport>();
  return results;
}
