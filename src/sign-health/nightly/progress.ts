import { type Progress, type Step, steps } from "./steps.ts";

/** How far the judging of a day has come, as table `health_runs` has it. */

/** Where the judging of a day begins. */
export const begun = (day: number): Progress => ({ day, step: steps[0], afterStreet: 0 });

/**
 * Goes on with the latest day that was begun until it is done, or begins `day`. What an earlier
 * version left unfinished is begun again.
 */
export async function openRun(d1: D1Database, day: number): Promise<Progress> {
  const latest = "(SELECT max(day) FROM health_runs WHERE day <= ?1)";
  const [, , found] = await d1.batch<Progress>([
    d1
      .prepare(
        `INSERT INTO health_runs (day, step, survey) SELECT ?1, ?2, 'null'
         WHERE NOT EXISTS (SELECT 1 FROM health_runs WHERE day = ${latest} AND step <> 'done')
         ON CONFLICT DO NOTHING`,
      )
      .bind(day, steps[0]),
    d1
      .prepare(
        `UPDATE health_runs SET step = ?2, after_street = 0, survey = 'null'
         WHERE day = ${latest} AND step <> 'done' AND survey <> 'null'`,
      )
      .bind(day, steps[0]),
    d1
      .prepare(
        `SELECT day, step, after_street AS afterStreet FROM health_runs WHERE day = ${latest}`,
      )
      .bind(day),
  ]);
  return found?.results[0] as Progress;
}

/** Where the step after this one begins; "done" after the last. */
export const stepAfter = (step: Step): Omit<Progress, "day"> => ({
  step: steps[steps.indexOf(step) + 1] ?? "done",
  afterStreet: 0,
});

/**
 * Writes what a piece has found with its progress, in one transaction. Moves on only from where this
 * piece began: another may have been there first.
 */
export async function writeRun(
  d1: D1Database,
  from: Progress,
  { step, afterStreet }: Omit<Progress, "day">,
  results: D1PreparedStatement[] = [],
): Promise<Progress> {
  await d1.batch([
    ...results,
    d1
      .prepare(
        `UPDATE health_runs SET step = ?1, after_street = ?2,
           finished_at = CASE WHEN ?1 = 'done' THEN unixepoch() END
         WHERE day = ?3 AND step = ?4 AND after_street = ?5`,
      )
      .bind(step, afterStreet, from.day, from.step, from.afterStreet),
  ]);
  return { day: from.day, step, afterStreet };
}
