/** City days, both included, counted from 1970-01-01, in the city's own time. */
export type DaySpan = { from: number; to: number; utcOffset: number };

/**
 * Opens a statement with `daily`: rows (code, day, by, count); binds a DaySpan as ?1, ?2, ?3.
 * D1 binds every number as a REAL, so a plain division would give fractions of days.
 */
export const daily = `WITH daily AS (
  SELECT scans.code, CAST((scans.hour + ?3) / 24 AS INTEGER) AS day, scans."by", sum(scans.count) AS count
  FROM (SELECT code FROM signs UNION ALL SELECT '') AS known
  CROSS JOIN scans ON scans.code = known.code
   AND scans.hour >= ?1 * 24 - ?3 AND scans.hour < (?2 + 1) * 24 - ?3
  GROUP BY 1, 2, 3)`;

export type CityDay = { day: number; by: string; stray: 0 | 1; count: number };

/** The scans of all signs by city day and kind, strays apart; a day without scans has no row. */
export async function readTotalsByDay(d1: D1Database, span: DaySpan): Promise<CityDay[]> {
  const { results } = await d1
    .prepare(
      `${daily} SELECT day, "by", code = '' AS stray, sum(count) AS count FROM daily
       GROUP BY day, "by", stray ORDER BY day`,
    )
    .bind(span.from, span.to, span.utcOffset)
    .all<CityDay>();
  return results;
}

/** The same for the codes in the JSON list ?4 alone, without reading any other code's. */
export const dailyOfSome = `WITH daily AS (
  SELECT scans.code, CAST((scans.hour + ?3) / 24 AS INTEGER) AS day, scans."by", sum(scans.count) AS count
  FROM json_each(?4) AS known
  CROSS JOIN scans ON scans.code = known.value
   AND scans.hour >= ?1 * 24 - ?3 AND scans.hour < (?2 + 1) * 24 - ?3
  GROUP BY 1, 2, 3)`;
