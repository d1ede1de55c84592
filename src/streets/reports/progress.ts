import type { ReportStep } from "../../db/report-step-table.ts";
import type { ReportState, signEventKinds, VisitOutcome } from "../../db/schema.ts";
import { listed, wellOutcomes } from "../../signs/visits.ts";

/** A step of a report on its way, with the event of the sign that a visit recorded. */
export type Step = {
  id: number;
  reportId: number;
  step: ReportStep;
  /** When it was recorded, in seconds since 1970 (UTC). */
  at: number;
  /** Since when it counts: a visit that was struck out and brought back, since then. */
  since: number;
  official: string | null;
  contactRemoved: 0 | 1;
  /** Of a visit alone: what was done at the sign, on which city day, and what was found. */
  eventId: number | null;
  kind: (typeof signEventKinds)[number] | null;
  day: string | null;
  outcome: VisitOutcome | null;
};

/** SQL: the steps that count. Neither taken back, nor of a visit that was struck out as a mistake. */
export const currentSteps = `(
  SELECT steps.id, report_id AS reportId, step, steps.at,
    max(steps.at, coalesce(event.at, 0)) AS since, steps.official,
    contact_removed AS contactRemoved, steps.event_id AS eventId, event.kind, event.day,
    event.outcome
  FROM report_steps AS steps LEFT JOIN sign_events AS event ON event.id = steps.event_id
  WHERE taken_back_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM sign_event_corrections AS struck WHERE struck.event_id = steps.event_id))`;

/** SQL: whether what was done at a sign settles what was reported of it. */
const settles = `(kind IN ('installed', 'repaired', 'replaced', 'retired')
  OR outcome IN ${listed(wellOutcomes)})`;

/** SQL: whether a step answers a report: it closes it, or is a visit that settles it. */
export const answersSql = `coalesce(
  step IN ('done', 'not found', 'passed on', 'rejected', 'closed') OR ${settles}, 0)`;

/**
 * SQL: whether a visit has settled a report, of which nothing was done since. It waits to be closed
 * (`retention.ts`), so that a visit recorded by mistake can be taken back with nothing lost.
 * @param id SQL for the report's id.
 */
export const isSettledSql = (id: string): string => `coalesce((
  SELECT ${settles} FROM ${currentSteps} AS step WHERE step.reportId = ${id}
  ORDER BY step.id DESC LIMIT 1), 0)`;

/** The same of a step that was read. */
export const isSettledBy = (step: Pick<Step, "kind" | "outcome"> | undefined): boolean =>
  step !== undefined &&
  (["installed", "repaired", "replaced", "retired"].some((kind) => kind === step.kind) ||
    wellOutcomes.some((outcome) => outcome === step.outcome));

const states: Record<ReportStep, Exclude<ReportState, "withdrawn">> = {
  reopened: "new",
  seen: "in progress",
  "visit planned": "in progress",
  visited: "in progress",
  done: "done",
  "not found": "done",
  "passed on": "done",
  rejected: "rejected",
  closed: "done",
};

/** The state in which a step leaves a report; without a step it is new. */
export const stateAfter = (step: ReportStep | undefined): Exclude<ReportState, "withdrawn"> =>
  step === undefined ? "new" : states[step];

/** The steps of these reports that count, in the order in which they were recorded. */
export async function readSteps(d1: D1Database, reports: readonly number[]): Promise<Step[]> {
  if (reports.length === 0) return [];
  const { results } = await d1
    .prepare(
      `SELECT * FROM ${currentSteps} AS step
       WHERE step.reportId IN (SELECT value FROM json_each(?)) ORDER BY step.id`,
    )
    .bind(JSON.stringify(reports))
    .all<Step>();
  return results;
}
