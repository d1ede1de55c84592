import type { Scanner } from "../db/schema.ts";

/** City days, both included, counted from 1970-01-01 (`db/hours.ts`), in the city's own time. */
export type Period = { from: number; to: number; utcOffset: number };

/** Scans of a code (empty for strays) on a city day, by one kind. */
export type DayCount = { code: string; day: number; by: Scanner; count: number };

/** Where to read: the database, or a session on its nearest replica. */
export type Readable = Pick<D1Database, "prepare">;

/**
 * Every scan of a period, by code, city day and kind: the one way to read counts. Days before the
 * boundary come from the roll-up and the others from the hours, in one statement and so from one
 * state of the database; the sum is the same wherever the boundary stands.
 */
export async function readDays(d1: Readable, period: Period): Promise<DayCount[]> {
  return all(d1, `${daily} SELECT code, day, "by", count FROM daily ORDER BY code, day`, period);
}

/** The days of one code (empty for strays), without reading any other code's. */
export async function readDaysOf(d1: Readable, code: string, period: Period): Promise<DayCount[]> {
  const { results } = await d1
    .prepare(`${dailyOfOne} SELECT ?4 AS code, day, "by", count FROM daily ORDER BY day`)
    .bind(period.from, period.to, period.utcOffset, code)
    .all<DayCount>();
  return results;
}

/** The scans of a period by code and kind; a code without scans has no row. */
export async function readTotalsByCode(
  d1: Readable,
  period: Period,
): Promise<Omit<DayCount, "day">[]> {
  return all(
    d1,
    `${daily} SELECT code, "by", sum(count) AS count FROM daily GROUP BY code, "by"`,
    period,
  );
}

/** The scans of all signs by city day and kind, strays apart; a day without scans has no row. */
export async function readTotalsByDay(
  d1: Readable,
  period: Period,
): Promise<{ day: number; by: Scanner; stray: 0 | 1; count: number }[]> {
  return all(
    d1,
    `SELECT day, "by", stray, count FROM city_days WHERE ${rolled("city_days")}
     UNION ALL
     SELECT ${dayOfHour("scans.hour", "?3")}, scans."by", scans.code = '', sum(scans.count)
     FROM ${countedCodes} AS known CROSS JOIN scans ON scans.code = known.code AND ${rawHours}
     GROUP BY 1, 2, 3 ORDER BY day`,
    period,
  );
}

async function all<Row>(d1: Readable, sql: string, period: Period): Promise<Row[]> {
  const { results } = await d1
    .prepare(sql)
    .bind(period.from, period.to, period.utcOffset)
    .all<Row>();
  return results;
}

/**
 * The city day of an hour, in SQL. D1 binds every number as a REAL, so that a plain division would
 * give fractions of days.
 */
export const dayOfHour = (hour: string, utcOffset: string): string =>
  `CAST((${hour} + ${utcOffset}) / 24 AS INTEGER)`;

/** The first day that must be read from its hours. */
const boundary = `(SELECT day FROM rollups WHERE name = 'rolled-up')`;

/** Hours of the period's days from the boundary on; `?1`, `?2` and `?3` are the Period. */
const rawHours = `scans.hour >= max(?1, ${boundary}) * 24 - ?3 AND scans.hour < (?2 + 1) * 24 - ?3`;

const rolled = (table: string): string =>
  `${table}.day >= ?1 AND ${table}.day <= min(?2, ${boundary} - 1)`;

const rolledDays = rolled("scan_days");

/**
 * Every code that scans can stand under. The key of `scans` begins with the code, so that going
 * through these (`CROSS JOIN` keeps SQLite from turning the join round) seeks each one's hours
 * and reads nothing older.
 */
export const countedCodes = `(SELECT code FROM signs UNION ALL SELECT '')`;

export const daily = `WITH daily AS (
  SELECT code, day, "by", count FROM scan_days WHERE ${rolledDays}
  UNION ALL
  SELECT scans.code, ${dayOfHour("scans.hour", "?3")} AS day, scans."by", sum(scans.count)
  FROM ${countedCodes} AS known CROSS JOIN scans ON scans.code = known.code AND ${rawHours}
  GROUP BY 1, 2, 3)`;

/** The key of `scan_days` begins with the day: one seek for each day of the period. */
const dailyOfOne = `WITH RECURSIVE days(day) AS (
  SELECT CAST(max(?1, (SELECT min(day) FROM scan_days)) AS INTEGER)
  UNION ALL SELECT day + 1 FROM days WHERE day < min(?2, ${boundary} - 1)),
daily AS (
  SELECT days.day, "by", count FROM days CROSS JOIN scan_days
  ON scan_days.day = days.day AND scan_days.code = ?4 AND ${rolledDays}
  UNION ALL
  SELECT ${dayOfHour("scans.hour", "?3")} AS day, scans."by", sum(scans.count)
  FROM scans WHERE scans.code = ?4 AND ${rawHours} GROUP BY 1, 2)`;

/**
 * The same for the codes in the JSON list ?4: a page of signs, without reading the others. It
 * opens a statement, as `daily` does.
 */
export const dailyOfSome = `WITH RECURSIVE days(day) AS (
  SELECT CAST(max(?1, (SELECT min(day) FROM scan_days)) AS INTEGER)
  UNION ALL SELECT day + 1 FROM days WHERE day < min(?2, ${boundary} - 1)),
daily AS (
  SELECT known.value AS code, days.day, "by", count
  FROM json_each(?4) AS known CROSS JOIN days CROSS JOIN scan_days
  ON scan_days.day = days.day AND scan_days.code = known.value AND ${rolledDays}
  UNION ALL
  SELECT scans.code, ${dayOfHour("scans.hour", "?3")} AS day, scans."by", sum(scans.count)
  FROM json_each(?4) AS known CROSS JOIN scans ON scans.code = known.value AND ${rawHours}
  GROUP BY 1, 2, 3)`;
