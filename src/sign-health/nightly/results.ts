import type { StreetJudgement } from "../street.ts";

/** How the judging of the latest day stands; null before the first. */
export type Run = {
  day: number;
  isDone: boolean;
  /** Part of the work that is done, 0 … 1. */
  share: number;
  /** The last day of which every sign has been judged; null before the first. */
  judgedDay: number | null;
};

export async function readRun(d1: D1Database): Promise<Run | null> {
  const row = await d1
    .prepare(
      `SELECT day, step,
         (SELECT count(DISTINCT street_id) FROM signs WHERE street_id <= after_street) AS done,
         (SELECT count(DISTINCT street_id) FROM signs) AS streets,
         (SELECT max(day) FROM health_runs WHERE finished_at IS NOT NULL) AS judgedDay
       FROM health_runs ORDER BY day DESC LIMIT 1`,
    )
    .first<{
      day: number;
      step: string;
      done: number;
      streets: number;
      judgedDay: number | null;
    }>();
  if (!row) return null;
  const step = ["count", "weigh", "compare", "judge", "done"].indexOf(row.step);
  const share = Math.min(1, (step + row.done / Math.max(row.streets, 1)) / 4);
  return { day: row.day, isDone: row.step === "done", share, judgedDay: row.judgedDay };
}

/** A street whose seldom scanned signs, taken together, are to be watched or inspected. */
export type WeakStreet = { street: string; slug: string; judgement: StreetJudgement };

export async function readWeakStreets(d1: D1Database): Promise<WeakStreet[]> {
  const { results } = await d1
    .prepare(
      `SELECT trim(coalesce(kind, '') || ' ' || name) AS street, slug, judgement
       FROM street_health JOIN streets ON streets.id = street_id
       WHERE tier IN ('inspect', 'watch') ORDER BY tier, name`,
    )
    .all<{ street: string; slug: string; judgement: string }>();
  return results.map((row) => ({ ...row, judgement: JSON.parse(row.judgement) }));
}
