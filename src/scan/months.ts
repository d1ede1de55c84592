/** The last index of a month's running totals: all months have 31, the end repeated in short ones. */
export const lastOfMonth = 30;

/**
 * More scans of one sign on one day make a busy day. An index keeps the months that have one
 * (`scan_months_busy`), so this number stands in a migration and stays.
 */
export const busyDay = 20;

/** The first day of the month in which a day falls, both counted from 1970-01-01, in SQL. */
const monthOf = (day: string): string =>
  `CAST(unixepoch(${day} * 86400, 'unixepoch', 'start of month') / 86400 AS INTEGER)`;

const runningTotals = Array.from(
  { length: lastOfMonth + 1 },
  (_, n) => `sum(iif(day - month <= ${n}, count, 0))`,
).join(", ");

/**
 * The statement that sums the months in which `days` city days from `first` fall, anew from
 * `scan_days`, and writes what differs. `scan_months` says nothing of a day from the boundary in
 * `rollups` on, so whoever moves that boundary or changes an earlier day runs this with it.
 */
export function sumMonths(d1: D1Database, first: number, days: number): D1PreparedStatement {
  return d1
    .prepare(
      `INSERT INTO scan_months (code, "by", month, sums, peak)
       SELECT code, "by", month, json_array(${runningTotals}), max(count)
       FROM (SELECT code, "by", count, day, ${monthOf("day")} AS month FROM scan_days
             WHERE day >= ${monthOf("?1")} AND day <= ${monthOf("?2")} + ${lastOfMonth}
             AND ${monthOf("day")} <= ?2)
       GROUP BY code, "by", month
       ON CONFLICT DO UPDATE SET sums = excluded.sums, peak = excluded.peak
       WHERE sums <> excluded.sums`,
    )
    .bind(first, first + days - 1);
}

/**
 * Adds a month to the counts of a period, day by day.
 * @param from the period's first day, which `counts` begins with; its length is the period's.
 * @param last the last day that the month may speak for.
 * @param sums the running totals.
 */
export function addMonth(
  counts: Float64Array,
  from: number,
  month: number,
  last: number,
  sums: readonly number[],
): void {
  const end = Math.min(from + counts.length - 1, last, month + lastOfMonth);
  for (let day = Math.max(from, month); day <= end; day++) {
    const count = (sums[day - month] as number) - (sums[day - month - 1] ?? 0);
    if (count > 0) (counts[day - from] as number) += count;
  }
}
