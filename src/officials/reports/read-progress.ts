import { readSteps, type Step } from "../../streets/reports/progress.ts";

/** What was done about a report so far. */
export type Progress = {
  /** The steps that count, in the order in which they were recorded. */
  steps: Step[];
  /** When closing it deleted a contact, in seconds since 1970 (UTC); null where none was. */
  contactRemovedAt: number | null;
};

/** What was done about these reports, by their ids. */
export async function readProgress(
  d1: D1Database,
  reports: readonly number[],
): Promise<ReadonlyMap<number, Progress>> {
  if (reports.length === 0) return new Map();
  const [steps, removed] = await Promise.all([
    readSteps(d1, reports),
    d1
      .prepare(
        `SELECT report_id AS id, max(at) AS at FROM report_steps
         WHERE contact_removed = 1 AND report_id IN (SELECT value FROM json_each(?))
         GROUP BY report_id`,
      )
      .bind(JSON.stringify(reports))
      .all<{ id: number; at: number }>(),
  ]);
  const removedAt = new Map(removed.results.map(({ id, at }) => [id, at]));
  const ofReport = Map.groupBy(steps, ({ reportId }) => reportId);
  return new Map(
    reports.map((id) => [
      id,
      { steps: ofReport.get(id) ?? [], contactRemovedAt: removedAt.get(id) ?? null },
    ]),
  );
}

export const noProgress: Progress = { steps: [], contactRemovedAt: null };
