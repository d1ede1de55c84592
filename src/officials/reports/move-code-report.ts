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
 * withdrawn, or somebody has moved it since the form was shown.
 * @param shown the state that the form was shown with; null where it does not say.
 * @returns "before" where it was so already, "moved-since" where it is in another state than shown;
 *   null where there is no such report.
 */
export async function moveCodeReport(
  d1: D1Database,
  {
    id,
    state,
    shown,
    official,
  }: { id: number; state: CodeState; shown: string | null; official: string },
): Promise<"moved" | "before" | "moved-since" | null> {
  const moves = "id = ?1 AND state NOT IN (?2, 'withdrawn') AND ?3 IN ('', state)";
  const values = [id, state, shown ?? ""];
  const [, moved, report] = await d1.batch([
    auditStatement(
      d1,
      { official, action: "code-report.move", subject: `code-report ${id}`, after: { state } },
      {
        sql: `SELECT json_object('state', state) AS "before" FROM code_reports WHERE ${moves}`,
        values,
      },
    ),
    d1
      .prepare(
        `UPDATE code_reports SET state = ?2, official = ?4, state_at = unixepoch(),
           contact = iif(?5, NULL, contact)
         WHERE ${moves}`,
      )
      .bind(...values, official, isClosed(state) ? 1 : 0),
    d1.prepare("SELECT state FROM code_reports WHERE id = ?").bind(id),
  ]);
  const found = report?.results[0] as { state: ReportState } | undefined;
  if (!found) return null;
  if ((moved?.meta.changes ?? 0) > 0) return "moved";
  return found.state === state ? "before" : "moved-since";
}
