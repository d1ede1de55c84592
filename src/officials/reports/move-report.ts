import { auditStatement } from "../../db/audit.ts";
import type { ReportState } from "../../db/schema.ts";

/** Where an official may move a report to. */
export const officialStates = [
  "new",
  "in progress",
  "done",
  "rejected",
] as const satisfies readonly ReportState[];
type OfficialState = (typeof officialStates)[number];

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
): Promise<boolean> {
  const moves = "id = ?1 AND state NOT IN (?2, 'withdrawn')";
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
