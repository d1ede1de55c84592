import { auditStatement } from "../../db/audit.ts";
import type { ReportStep } from "../../db/report-step-table.ts";
import { currentSteps, readSteps, stateAfter } from "../../streets/reports/progress.ts";

/** Where an official may move a report to, by the word that the form sends, and the step that it is. */
export const moves = {
  new: "reopened",
  "in progress": "seen",
  "to visit": "visit planned",
  done: "done",
  "not found": "not found",
  "passed on": "passed on",
  rejected: "rejected",
} as const satisfies Record<string, ReportStep>;
export type Move = keyof typeof moves;

/** Steps that the state tells by itself. */
const plainSteps = { reopened: 1, seen: 1, done: 1, rejected: 1 };

/** Whether a move closes a report, which deletes the contact. */
export const closes = (move: Move): boolean =>
  ["done", "rejected"].includes(stateAfter(moves[move]));

/** SQL for the last step of a report that counts; its columns are those of `currentSteps`. */
const lastStep = (report: string): string =>
  `(SELECT * FROM ${currentSteps} AS step WHERE step.reportId = ${report}
    ORDER BY step.id DESC LIMIT 1)`;

/** SQL for the id of the last step of the report `?1`; 0 of one without steps. */
const lastId = `coalesce((SELECT id FROM ${lastStep("?1")}), 0)`;

/** Where a form does not say with which last step it was shown. */
const notSaid = -1;

/** SQL for the step at which the report `?1` stands; of one without steps its state tells. */
const standsAt = `coalesce((SELECT step FROM ${lastStep("?1")}),
  CASE state WHEN 'new' THEN 'reopened' WHEN 'in progress' THEN 'seen' ELSE state END)`;

/**
 * Moves a report, in the name of an official. Closing it deletes the contact, as its sender was
 * promised. Where that is its last step already nothing happens, so that of two who close it at once
 * the first is named; nor where it was withdrawn, or somebody has moved it since the form was shown.
 * @param formKey the key of the form that says so, by which it is done once; null without one.
 * @param lastSeen the id of the last step that the form was shown with, 0 of none; null where it
 *   does not say.
 * @returns "before" where it was so already, "moved-since" where it stands elsewhere than shown;
 *   null where there is no such report.
 */
export async function moveReport(
  d1: D1Database,
  {
    id,
    move,
    official,
    formKey,
    lastSeen,
  }: { id: number; move: Move; official: string; formKey: string | null; lastSeen: number | null },
): Promise<"moved" | "before" | "moved-since" | null> {
  const step = moves[move];
  const state = stateAfter(step);
  const key = formKey ?? crypto.randomUUID();
  const isOther = `(state <> '${state}' OR ${standsAt} <> ?2)`;
  const movesNow = `id = ?1 AND state <> 'withdrawn' AND ${isOther}
    AND ?3 IN (${notSaid}, ${lastId})`;
  const shown = lastSeen ?? notSaid;
  try {
    const [, recorded, , report] = await d1.batch([
      auditStatement(
        d1,
        {
          official,
          action: "report.move",
          subject: `report ${id}`,
          after: step in plainSteps ? { state } : { state, step },
        },
        {
          sql: `SELECT json_object('state', state) AS "before" FROM reports WHERE ${movesNow}`,
          values: [id, step, shown],
        },
      ),
      d1
        .prepare(
          `INSERT INTO report_steps (report_id, step, official, contact_removed, form_key)
           SELECT id, ?2, ?4, ?5 AND contact IS NOT NULL, ?6 FROM reports WHERE ${movesNow}`,
        )
        .bind(id, step, shown, official, closes(move) ? 1 : 0, key),
      d1
        .prepare(
          `UPDATE reports SET state = ?2, official = last.official, state_at = last.at,
             contact = iif(?3, NULL, contact)
           FROM ${lastStep("?1")} AS last JOIN report_steps ON report_steps.id = last.id
           WHERE reports.id = ?1 AND state <> 'withdrawn' AND report_steps.form_key = ?4`,
        )
        .bind(id, state, closes(move) ? 1 : 0, key),
      d1.prepare(`SELECT ${isOther} AS isOther FROM reports WHERE id = ?1`).bind(id, step),
    ]);
    const found = report?.results[0] as { isOther: 0 | 1 } | undefined;
    if (!found) return null;
    if ((recorded?.meta.changes ?? 0) > 0) return "moved";
    return found.isOther === 1 ? "moved-since" : "before";
  } catch (error) {
    if (isSecondSending(error)) return "before";
    throw error;
  }
}

const isSecondSending = (error: unknown): boolean =>
  error instanceof Error && /UNIQUE constraint failed: report_steps\.form_key/.test(error.message);

/**
 * Takes back the last step of a report, in the name of an official: its state is what the step
 * before had made it. A contact that the step deleted stays deleted. An answer by a visit is not
 * taken back here, but by striking out the visit.
 * @returns "before" where the step is taken back already; "not-last" where another is the last one
 *   by now, or it is a visit's; null where there is no such report, or its sender has withdrawn it.
 */
export async function takeBackStep(
  d1: D1Database,
  { id, step, official }: { id: number; step: number; official: string },
): Promise<"taken-back" | "before" | "not-last" | null> {
  const found = await d1
    .prepare(
      `SELECT (SELECT taken_back_at FROM report_steps WHERE id = ?2 AND report_id = ?1) AS before
       FROM reports WHERE id = ?1 AND state <> 'withdrawn'`,
    )
    .bind(id, step)
    .first<{ before: number | null }>();
  if (!found) return null;
  if (found.before !== null) return "before";
  const steps = await readSteps(d1, [id]);
  const last = steps.at(-1);
  if (last?.id !== step || last.eventId !== null) return "not-last";
  const state = stateAfter(steps.at(-2)?.step);
  const isLast = `reports.id = ?1 AND state <> 'withdrawn'
    AND (SELECT last.id FROM ${lastStep("?1")} AS last) = ?2`;
  const [, , takenBack] = await d1.batch([
    auditStatement(
      d1,
      { official, action: "report.take-back", subject: `report ${id}`, after: { state } },
      {
        sql: `SELECT json_object('state', state) AS "before" FROM reports WHERE ${isLast}`,
        values: [id, step],
      },
    ),
    d1
      .prepare(
        `UPDATE reports SET state = ?3, official = ?4, state_at = unixepoch() WHERE ${isLast}`,
      )
      .bind(id, step, state, official),
    d1
      .prepare(
        `UPDATE report_steps SET taken_back_at = unixepoch(), taken_back_by = ?3
         WHERE id = (SELECT ?2 FROM reports WHERE ${isLast})`,
      )
      .bind(id, step, official),
  ]);
  // Whoever was faster has taken it back, or made another step the last.
  return (takenBack?.meta.changes ?? 0) > 0
    ? "taken-back"
    : takeBackStep(d1, { id, step, official });
}
