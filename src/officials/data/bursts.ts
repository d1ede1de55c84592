import { type Period as DaySpan, daily } from "../../scan/read.ts";

export type Burst = { code: string; street: string; day: number; scans: number };

/**
 * Days on which a sign had more than ten times what it has on its other days of the period, and
 * more than 20: the measure by which sign health leaves a day out (`health/history.ts`), though
 * over another stretch of days.
 */
export async function readBursts(d1: D1Database, span: DaySpan): Promise<Burst[]> {
  const { from, to, utcOffset } = span;
  const { results } = await d1
    .prepare(
      `${daily}, persons AS (
         SELECT code, day, sum(count) AS scans FROM daily
         WHERE "by" = 'person' AND code <> '' GROUP BY code, day),
       totals AS (SELECT code, sum(scans) AS scans FROM persons GROUP BY code HAVING max(scans) > 20)
       SELECT persons.code, streets.name AS street, day, persons.scans
       FROM persons JOIN totals USING (code) JOIN signs USING (code)
       JOIN streets ON streets.id = street_id
       WHERE persons.scans > 20 + 10.0 * (totals.scans - persons.scans) / max(1, ?2 - ?1)
       ORDER BY persons.scans DESC LIMIT 50`,
    )
    .bind(from, to, utcOffset)
    .all<Burst>();
  return results;
}
