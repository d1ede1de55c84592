import { type Scanner, scanners } from "../db/schema.ts";
import { addMonth, busyDay, lastOfMonth } from "./months.ts";

/** City days, both included, counted from 1970-01-01 (`db/hours.ts`), in the city's own time. */
export type DayRange = { from: number; to: number; utcOffset: number };

/** Scans of a code (empty for strays) on a city day, by one kind. */
export type DayCount = { code: string; day: number; by: Scanner; count: number };

/** Where to read: the database, or a session on its nearest replica. */
export type Readable = Pick<D1Database, "prepare">;

/** Scans of a code by one kind on each day of a period. */
export type CodeDays = { code: string; by: Scanner; counts: Float64Array };

/**
 * The days of some codes, by some kinds, as one row of counts each; what was not scanned at all
 * has none. A row of the database is a month, and no other code's is read. Days before the boundary
 * come from the roll-up and the others from the hours, in one statement and so from one state of
 * the database: the sum is the same wherever the boundary stands, here and in every reader below.
 */
export async function readDaysOfSome(
  d1: Readable,
  codes: readonly string[],
  period: DayRange,
  kinds: readonly Scanner[] = scanners,
): Promise<CodeDays[]> {
  const { from, to, utcOffset } = period;
  const { results } = await d1
    .prepare(monthsAndDays)
    .bind(from, to, utcOffset, JSON.stringify(codes), JSON.stringify(kinds))
    .all<{ code: string; by: Scanner; month: number | null; last: number; found: string }>();
  const rows = new Map<string, CodeDays>();
  for (const { code, by, month, last, found } of results) {
    const key = `${code} ${by}`;
    const row = rows.get(key) ?? { code, by, counts: new Float64Array(to - from + 1) };
    rows.set(key, row);
    if (month !== null) addMonth(row.counts, from, month, last, JSON.parse(found));
    else {
      for (const [day, count] of JSON.parse(found)) (row.counts[day - from] as number) += count;
    }
  }
  return [...rows.values()];
}

/**
 * The signs that may have had more than `busyDay` scans by persons on one day of the period: all
 * that had, and some that had them on another day of the same month.
 */
export async function readBusySigns(d1: Readable, period: DayRange): Promise<string[]> {
  const rows = await all<{ code: string }>(
    d1,
    `SELECT code FROM scan_months AS months
     WHERE peak > ${busyDay} AND "by" = 'person' AND code <> '' AND ${rolledMonths}
     UNION
     SELECT known.code FROM ${openCodes("signs")} AS known CROSS JOIN scans
     ON scans.code = known.code AND ${rawHours} WHERE scans."by" = 'person'
     GROUP BY known.code, ${dayOfHour("scans.hour", "?3")} HAVING sum(scans.count) > ${busyDay}`,
    period,
  );
  return rows.map(({ code }) => code);
}

/** The scans of all signs by city day and kind, strays apart; a day without scans has no row. */
export async function readTotalsByDay(
  d1: Readable,
  period: DayRange,
): Promise<{ day: number; by: Scanner; stray: 0 | 1; count: number }[]> {
  return all(
    d1,
    `SELECT day, "by", stray, count FROM city_days WHERE ${rolled("city_days")}
     UNION ALL
     SELECT ${dayOfHour("scans.hour", "?3")}, scans."by", scans.code = '', sum(scans.count)
     FROM ${openCodes(countedCodes)} AS known
     CROSS JOIN scans ON scans.code = known.code AND ${rawHours}
     GROUP BY 1, 2, 3 ORDER BY day`,
    period,
  );
}

/**
 * The scans of all signs by one kind in each hour of a period that has any, the earliest first; as
 * far back as hours are kept (`retention.ts`).
 */
export async function readTotalsByHour(
  d1: Readable,
  { from, to, utcOffset }: DayRange,
  by: Scanner,
): Promise<{ hour: number; count: number }[]> {
  const { results } = await d1
    .prepare(
      `SELECT hour, count FROM city_hours
       WHERE hour >= ?1 * 24 - ?3 AND hour < min(?2 + 1, ${boundary}) * 24 - ?3 AND "by" = ?4
       UNION ALL
       SELECT hour, sum(count) FROM ${openCodes("signs")} AS known
       CROSS JOIN scans ON scans.code = known.code AND ${rawHours}
       WHERE "by" = ?4 GROUP BY hour ORDER BY hour`,
    )
    .bind(from, to, utcOffset, by)
    .all<{ hour: number; count: number }>();
  return results;
}

async function all<Row>(d1: Readable, sql: string, period: DayRange): Promise<Row[]> {
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

/** Hours of the period's days from the boundary on; `?1`, `?2` and `?3` are the DayRange. */
export const rawHours = `scans.hour >= max(?1, ${boundary}) * 24 - ?3 AND scans.hour < (?2 + 1) * 24 - ?3`;

const rolled = (table: string): string =>
  `${table}.day >= ?1 AND ${table}.day <= min(?2, ${boundary} - 1)`;

/**
 * Every code that scans can stand under. The key of `scans` begins with the code, so that going
 * through these (`CROSS JOIN` keeps SQLite from turning the join round) seeks each one's hours
 * and reads nothing older.
 */
export const countedCodes = `(SELECT code FROM signs UNION ALL SELECT '')`;

/** The same, or none where the whole period is rolled up and no hour has to be read. */
const openCodes = (codes: string): string =>
  `(SELECT code FROM ${codes} LIMIT iif(?2 >= ${boundary}, -1, 0))`;

/** The last day that may be read from its month, an INTEGER that can index a list in JSON. */
export const lastRolled = `CAST(min(?2, ${boundary} - 1) AS INTEGER)`;

/** Months with a day of the period that is rolled up; a month is known by its first day. */
export const rolledMonths = `months.month BETWEEN ?1 - ${lastOfMonth} AND ${lastRolled} AND ?1 <= ${lastRolled}`;

/** What a month of `scan_months` adds to the period: the difference of two running totals. */
const ofMonth = `(sums ->> min(${lastRolled} - month, ${lastOfMonth}))
  - iif(month < ?1, sums ->> (CAST(?1 AS INTEGER) - 1 - month), 0)`;

/**
 * How often a code was scanned in a period by one kind, as an expression in SQL whose statement
 * has the DayRange in `?1`, `?2` and `?3`: a row a month, and the hours from the boundary on.
 */
export const scansOf = (code: string, by: string): string => `(
  coalesce((SELECT sum(${ofMonth}) FROM scan_months AS months
    WHERE months.code = ${code} AND months."by" = ${by} AND ${rolledMonths}), 0)
  + coalesce((SELECT sum(scans.count) FROM scans
    WHERE scans.code = ${code} AND scans."by" = ${by} AND ${rawHours}), 0))`;

/**
 * The last city day on which a code was scanned by one kind, as an expression in SQL; NULL if it
 * never was. Of what is rolled up it reads one row, the code's last month, in which the running
 * total reaches its end on that day; and the hours from the boundary on.
 */
export const lastDayOf = (code: string, by: string, utcOffset: string): string => `coalesce(
  (SELECT ${dayOfHour("max(scans.hour)", utcOffset)} FROM scans
    WHERE scans.code = ${code} AND scans."by" = ${by} AND scans.hour >= ${boundary} * 24 - ${utcOffset}),
  (SELECT month + (SELECT min(key) FROM json_each(sums) WHERE value = sums ->> ${lastOfMonth})
    FROM scan_months AS months WHERE months.code = ${code} AND months."by" = ${by}
    ORDER BY month DESC LIMIT 1))`;

/** Codes are the JSON list `?4`, kinds the list `?5`. */
const monthsAndDays = `
  SELECT months.code, months."by", month, ${lastRolled} AS last, sums AS found
  FROM json_each(?4) AS known CROSS JOIN json_each(?5) AS kinds CROSS JOIN scan_months AS months
  ON months.code = known.value AND months."by" = kinds.value AND ${rolledMonths}
  UNION ALL
  SELECT code, "by", NULL, 0, json_group_array(json_array(day, count)) FROM (
    SELECT scans.code, scans."by", ${dayOfHour("scans.hour", "?3")} AS day, sum(scans.count) AS count
    FROM json_each(?4) AS known CROSS JOIN scans ON scans.code = known.value AND ${rawHours}
    WHERE scans."by" IN (SELECT value FROM json_each(?5))
    GROUP BY 1, 2, 3)
  GROUP BY 1, 2`;
