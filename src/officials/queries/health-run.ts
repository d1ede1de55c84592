import { type Progress, steps } from "../../sign-health/nightly/steps.ts";

/** How the judging of the latest day stands. */
export type HealthRun = {
  day: number;
  isDone: boolean;
  /** Part of the work that is done, 0 … 1. */
  share: number;
  /** The last day of which every sign has been judged; null before the first. */
  judgedDay: number | null;
};

/** The latest night's run of sign health; null before the first. */
export async function readHealthRun(d1: D1Database): Promise<HealthRun | null> {
  const row = await d1
    .prepare(
      `SELECT day, step,
         CASE step WHEN 'place' THEN 0 ELSE
           (SELECT count(DISTINCT street_id) FROM signs WHERE street_id <= after_street) END AS done,
         (SELECT count(DISTINCT street_id) FROM signs) AS streets,
         (SELECT max(day) FROM health_runs WHERE finished_at IS NOT NULL) AS judgedDay
       FROM health_runs ORDER BY day DESC LIMIT 1`,
    )
    .first<{
      day: number;
      step: Progress["step"];
      done: number;
      streets: number;
      judgedDay: number | null;
    }>();
  if (!row) return null;
  const stepsDone = row.step === "done" ? steps.length : steps.indexOf(row.step);
  const share = (stepsDone + row.done / Math.max(row.streets, 1)) / steps.length;
  return {
    day: row.day,
    isDone: row.step === "done",
    share: Math.min(1, share),
    judgedDay: row.judgedDay,
  };
}
