import type { Scanner } from "../db/schema.ts";
import { lastOfMonth } from "./months.ts";
import {
  type DayRange,
  dayOfHour,
  lastRolled,
  type Readable,
  rawHours,
  rolledMonths,
} from "./read.ts";

/**
 * The days of a period on which codes were scanned by one kind, for a long list of codes and few
 * days: what `readDaysOfSome` reads, but the database takes the days out of its months. A row is a
 * code's place in the list and `day,scans,day,scans` with days counted from the period's first; a
 * code has a row a month and a row a day from the boundary on, in order, and none without scans.
 */
export async function readScannedDays(
  d1: Readable,
  codes: readonly string[],
  { from, to, utcOffset }: DayRange,
  by: Scanner,
): Promise<[place: number, daysAndScans: string][]> {
  return d1
    .prepare(scannedDays)
    .bind(from, to, utcOffset, JSON.stringify(codes), by)
    .raw<[number, string]>();
}

/** What a month tells of one of its days, if that is in the period and was scanned: `,day,scans`. */
const ofDay = (n: number): string => {
  const scans = n === 0 ? "sums ->> 0" : `(sums ->> ${n}) - (sums ->> ${n - 1})`;
  return `iif(month + ${n} BETWEEN ?1 AND ${lastRolled} AND ${scans} > 0,
    ',' || (month + ${n} - CAST(?1 AS INTEGER)) || ',' || (${scans}), '')`;
};

const ofDays = Array.from({ length: lastOfMonth + 1 }, (_, n) => ofDay(n)).join(" || ");

/** A month's days joined as rows would be metered as rows that were read: 13 times as many for a week. */
const scannedDays = `
  SELECT place, substr(daysAndScans, 2) FROM (
    SELECT known.key AS place, month AS first, ${ofDays} AS daysAndScans
    FROM json_each(?4) AS known CROSS JOIN scan_months AS months
    ON months.code = known.value AND months."by" = ?5 AND ${rolledMonths}
    UNION ALL
    SELECT place, day, ',' || (day - CAST(?1 AS INTEGER)) || ',' || scans FROM (
      SELECT known.key AS place, ${dayOfHour("scans.hour", "?3")} AS day, sum(scans.count) AS scans
      FROM json_each(?4) AS known CROSS JOIN scans ON scans.code = known.value AND ${rawHours}
      WHERE scans."by" = ?5 GROUP BY 1, 2)
  ) WHERE daysAndScans <> '' ORDER BY place, first`;
