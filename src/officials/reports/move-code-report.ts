import { auditStatement } from "../../db/audit.ts";
import type { ReportState } from "../../db/schema.ts";

/** Where an official may move a report of a code to. */
export const codeStates = [
  "new",
  "in progress",
  "done",
  "rejected",
] as const satisfies readonly ReportState[];
export type CodeState = (typeof codeStates)[number];

/** Whether a state is an end, which deletes the contact. */
export const isClosed = (state: ReportState): boolean => state === "done" || state === "rejected";

/**
 * Moves a report of a code to another state, in the name of an official. Closing it deletes the
 * contact, as its sender was promised. Where it is in that state already nothing happens, so that of
 * two who close it at once the first is named, and a form sent twice moves once; nor where it was
 * withdrawn.
 * @returns whether there is such a report.
 */
export async function moveCodeReport(
  d1: D1Database,
  { id, state, official }: { id: number; state: CodeState; official: string },
): Promise<boolean> {
  const moves = "id = ?1 AND state NOT IN (?2, 'withdrawn')";
  const [, , report] = await d1.batch([
    auditStatement(
      d1,
      { official, action: "code-report.move", subject: `code-report ${id}`, after: { state } },
      {
        sql: `SELECT json_object('state', state) AS "before" FROM code_reports WHERE ${moves}`,
        values: [id, state],
      },
    ),
    d1
      .prepare(
        `UPDATE code_reports SET state = ?2, official = ?3, state_at = unixepoch(),
           contact = iif(?4, NULL, contact)
         WHERE ${moves}`,
      )
      .bind(id, state, official, isClosed(state) ? 1 : 0),
    d1.prepare("SELECT id FROM code_reports WHERE id = ?").bind(id),
  ]);
  return (report?.results.length ?? 0) > 0;
}
