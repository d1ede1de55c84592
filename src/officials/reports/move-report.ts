import { auditStatement } from "../../db/audit.ts";
import type { ReportState } from "../../db/schema.ts";
import { type ReportTable, streetReports } from "../../streets/reports/tables.ts";
import { subjectOf } from "./subject.ts";

/** Where an official may move a report to. */
export const officialStates = [
  "new",
  "in progress",
  "done",
  "rejected",
] as const satisfies readonly ReportState[];
export type OfficialState = (typeof officialStates)[number];

/**
 * Moves a report to another state, in the name of an official. Closing it ("done" or "rejected")
 * deletes the contact, as its sender was promised. Where it is in that state already nothing
 * happens, so that of two who close it at once the first is named; nor where it was withdrawn.
 * @returns whether there is such a report.
 */
export async function moveReport(
  d1: D1Database,
  id: number,
  state: OfficialState,
  official: string,
  table: ReportTable = streetReports,
): Promise<boolean> {
  const { name } = table;
  const subject = subjectOf(table);
  const moves = "id = ?1 AND state NOT IN (?2, 'withdrawn')";
  const [, , report] = await d1.batch([
    auditStatement(
      d1,
      { official, action: `${subject}.move`, subject: `${subject} ${id}`, after: { state } },
      {
        sql: `SELECT json_object('state', state) AS "before" FROM ${name} WHERE ${moves}`,
        values: [id, state],
      },
    ),
    d1
      .prepare(
        `UPDATE ${name} SET state = ?2, official = ?3, state_at = unixepoch(),
           contact = iif(?2 IN ('done', 'rejected'), NULL, contact)
         WHERE ${moves}`,
      )
      .bind(id, state, official),
    d1.prepare(`SELECT id FROM ${name} WHERE id = ?`).bind(id),
  ]);
  return (report?.results.length ?? 0) > 0;
}
