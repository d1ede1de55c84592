import { auditStatement } from "../../db/audit.ts";
import type { ReportState } from "../../db/schema.ts";

/**
 * Moves a report to another state, in the name of an official. Closing it ("done" or "rejected")
 * deletes the contact, as its sender was promised. Where it is in that state already nothing
 * happens, so that of two who close it at once the first is named.
 * @returns whether there is such a report.
 */
export async function moveReport(
  d1: D1Database,
  id: number,
  state: ReportState,
  official: string,
): Promise<boolean> {
  const moves = "id = ?1 AND state <> ?2";
  const [, , report] = await d1.batch([
    auditStatement(
      d1,
      { official, action: "report.move", subject: `report ${id}`, after: { state } },
      {
        sql: `SELECT json_object('state', state) AS "before" FROM reports WHERE ${moves}`,
        values: [id, state],
      },
    ),
    d1
      .prepare(
        `UPDATE reports SET state = ?2, official = ?3, state_at = unixepoch(),
           contact = iif(?2 IN ('done', 'rejected'), NULL, contact)
         WHERE ${moves}`,
      )
      .bind(id, state, official),
    d1.prepare("SELECT id FROM reports WHERE id = ?").bind(id),
  ]);
  return (report?.results.length ?? 0) > 0;
}
