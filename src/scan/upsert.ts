import type { Scanner } from "../db/schema.ts";
import { dayOfHour } from "./read.ts";

/** So many scans of a code (empty for strays) in an hour since 1970 (UTC), by one kind. */
export type CountedScan = { code: string; hour: number; by: Scanner; count: number };

/**
 * Writes a tally's counts to D1 as absolute values, in one statement however many there are.
 * A value only ever grows, so a repeated, doubled or late write changes nothing. In the same
 * transaction the roll-up's boundary moves back to the earliest day that was touched, so that a
 * late count is read from its hours until its day has been summed anew.
 * @throws what D1 threw; the rows may have been written or not, and may be sent again.
 */
export async function upsertCounts(
  d1: D1Database,
  tally: number,
  rows: readonly CountedScan[],
  utcOffset: number,
): Promise<void> {
  const touched = dayOfHour("?1", "?2");
  const earliest = Math.min(...rows.map(({ hour }) => hour));
  const values = rows.map(({ code, hour, by, count }) => [code, hour, by, count]);
  await d1.batch([
    // The `where true` is what SQLite's grammar asks of an upsert through SELECT.
    d1
      .prepare(
        `INSERT INTO scans (code, hour, "by", tally, count)
         SELECT value ->> 0, value ->> 1, value ->> 2, ?1, value ->> 3 FROM json_each(?2) WHERE true
         ON CONFLICT DO UPDATE SET count = max(count, excluded.count)`,
      )
      .bind(tally, JSON.stringify(values)),
    // Never before the folded days, whose hours are gone: they stand in scan_days alone.
    d1
      .prepare(
        `UPDATE rollups
         SET day = max(${touched}, (SELECT day FROM rollups WHERE name = 'folded'))
         WHERE name = 'rolled-up' AND day > ${touched}`,
      )
      .bind(earliest, utcOffset),
  ]);
}
