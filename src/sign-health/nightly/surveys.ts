import type { Surveys } from "../comparisons.ts";
import type { Survey } from "../survey.ts";
import { packSurvey, unpackSurvey } from "../survey-json.ts";
import type { Progress } from "./steps.ts";

/** The surveys of some groups, as far as the judging of a day has come; none is no error. */
export async function readSurveys(
  d1: D1Database,
  day: number,
  groups: readonly string[],
): Promise<Surveys> {
  const { results } = await d1
    .prepare(
      `SELECT signs, survey FROM health_surveys
       WHERE day = ? AND signs IN (SELECT value FROM json_each(?))`,
    )
    .bind(day, JSON.stringify(groups))
    .all<{ signs: string; survey: string }>();
  return new Map(results.map(({ signs, survey }) => [signs, unpackSurvey(survey)]));
}

/** True of the run that still stands where a piece began: another may have been there first. */
const stillAt = `EXISTS (SELECT 1 FROM health_runs
  WHERE health_runs.day = ?1 AND step = ?2 AND after_street = ?3)`;

/** Statements that store surveys, unless the run has moved on from where the piece began. */
export function storeSurveys(
  d1: D1Database,
  { day, step, afterStreet }: Progress,
  surveys: ReadonlyMap<string, Survey>,
): D1PreparedStatement[] {
  const rows = [...surveys].map(([signs, survey]) => ({ signs, survey: packSurvey(survey) }));
  return [
    d1
      .prepare(
        `INSERT INTO health_surveys (day, signs, survey)
         SELECT ?1, value ->> 'signs', value ->> 'survey' FROM json_each(?4) WHERE ${stillAt}
         ON CONFLICT DO UPDATE SET survey = excluded.survey`,
      )
      .bind(day, step, afterStreet, JSON.stringify(rows)),
  ];
}

/**
 * A statement that takes away what an interrupted run of the same day has left, and the surveys of
 * nights before the last that was finished, which nobody asks for any more.
 */
export const clearSurveys = (
  d1: D1Database,
  { day, step, afterStreet }: Progress,
): D1PreparedStatement =>
  d1
    .prepare(
      `DELETE FROM health_surveys WHERE ${stillAt} AND (day = ?1 OR day <
         (SELECT max(finished.day) FROM health_runs AS finished WHERE finished_at IS NOT NULL))`,
    )
    .bind(day, step, afterStreet);
