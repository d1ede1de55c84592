import { firstHourOf } from "../db/hours.ts";
import { sumMonths } from "./months.ts";
import { countedCodes, dayOfHour } from "./read.ts";

/** Days summed in one transaction: some ten thousand rows read, far inside D1's time for a batch. */
const daysPerBatch = 7;

/**
 * Sums the hours of whole city days into `scan_days`, from the boundary up to yesterday, a few
 * days at a time. A day is always summed anew and never added to, so doing it twice changes
 * nothing; and since counts only grow, the greater sum is the right one.
 * @param today the present city day, which is not over and so never rolled up.
 * @param maxDays at most so many days, since D1 grants only so many written rows a day.
 */
export async function rollUp(
  d1: D1Database,
  options: { today: number; utcOffset: number; maxDays: number },
): Promise<void> {
  const { today, utcOffset } = options;
  let left = options.maxDays;
  while (left > 0) {
    const first = await skipEmptyDays(d1, today, utcOffset);
    const days = Math.min(daysPerBatch, left, today - first);
    if (days <= 0) return;
    await d1.batch([
      ...sumDays(d1, first, days, utcOffset),
      // Only if no flush has moved it back meanwhile, for an earlier day.
      d1
        .prepare("UPDATE rollups SET day = ?1 WHERE name = 'rolled-up' AND day = ?2")
        .bind(first + days, first),
    ]);
    left -= days;
  }
}

/** Moves the boundary to the first day that has hours, today at the latest, and returns it. */
async function skipEmptyDays(d1: D1Database, today: number, utcOffset: number): Promise<number> {
  const day = await d1
    .prepare(
      `UPDATE rollups SET day = max(day, min(?1, coalesce(
         (SELECT ${dayOfHour("min(earliest)", "?2")} FROM
            (SELECT (SELECT min(hour) FROM scans WHERE scans.code = known.code
                     AND scans.hour >= rollups.day * 24 - ?2) AS earliest
             FROM ${countedCodes} AS known)), ?1)))
       WHERE name = 'rolled-up' RETURNING day`,
    )
    .bind(today, utcOffset)
    .first<number>("day");
  return day ?? today;
}

/**
 * The statements that sum `days` city days from `first`: by code, for the whole city by day and by
 * hour, and the months in which they fall. They never lower the sum of a day.
 */
export function sumDays(
  d1: D1Database,
  first: number,
  days: number,
  utcOffset: number,
): D1PreparedStatement[] {
  const byCode = d1
    .prepare(
      `INSERT INTO scan_days (day, code, "by", count)
       SELECT ${dayOfHour("scans.hour", "?3")}, scans.code, scans."by", sum(scans.count)
       FROM ${countedCodes} AS known
       CROSS JOIN scans ON scans.code = known.code AND scans.hour >= ?1 AND scans.hour < ?2
       WHERE true GROUP BY 1, 2, 3
       ON CONFLICT DO UPDATE SET count = max(count, excluded.count)`,
    )
    .bind(firstHourOf(first, utcOffset), firstHourOf(first + days, utcOffset), utcOffset);
  const ofCity = d1
    .prepare(
      `INSERT INTO city_days (day, "by", stray, count)
       SELECT day, "by", code = '', sum(count) FROM scan_days WHERE day >= ?1 AND day < ?2
       GROUP BY 1, 2, 3
       ON CONFLICT DO UPDATE SET count = excluded.count`,
    )
    .bind(first, first + days);
  const byHour = d1
    .prepare(
      `INSERT INTO city_hours (hour, "by", count)
       SELECT scans.hour, scans."by", sum(scans.count) FROM (SELECT code FROM signs) AS known
       CROSS JOIN scans ON scans.code = known.code AND scans.hour >= ?1 AND scans.hour < ?2
       WHERE true GROUP BY 1, 2
       ON CONFLICT DO UPDATE SET count = excluded.count`,
    )
    .bind(firstHourOf(first, utcOffset), firstHourOf(first + days, utcOffset));
  return [byCode, ofCity, byHour, sumMonths(d1, first, days)];
}
