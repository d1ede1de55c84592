import type { Scanner } from "../db/schema.ts";
import { dayOfHour } from "./read.ts";

/**
 * So many scans of a code (empty for strays) in an hour since 1970 (UTC), by one kind, as the tally
 * with this number vouches for them.
 */
export type CountedScan = { code: string; hour: number; by: Scanner; tally: number; count: number };

/**
 * Writes tallies' counts to D1 as absolute values, in one statement however many there are. A value
 * only ever grows, so a repeated, doubled or late write changes nothing, and costs no row. In the
 * same transaction the roll-up's boundary moves back to the earliest day that was touched, so that
 * a late count is read from its hours until its day has been summed anew.
 * @param alongside statements of the same transaction, behind the counts.
 * @returns how many rows were written, and what the statements alongside found.
 * @throws what D1 threw; the rows may have been written or not, and may be sent again.
 */
export async function upsertCounts<Row>(
  d1: D1Database,
  rows: readonly CountedScan[],
  utcOffset: number,
  alongside: readonly D1PreparedStatement[] = [],
): Promise<{ written: number; found: D1Result<Row>[] }> {
  const touched = dayOfHour("?1", "?2");
  const earliest = Math.min(...rows.map(({ hour }) => hour));
  const values = rows.map(({ code, hour, by, tally, count }) => [code, hour, by, tally, count]);
  const [upserted, , ...found] = await d1.batch<Row>([
    // The `where true` is what SQLite's grammar asks of an upsert through SELECT.
    d1
      .prepare(
        `INSERT INTO scans (code, hour, "by", tally, count)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
         FROM json_each(?) WHERE true
         ON CONFLICT DO UPDATE SET count = excluded.count WHERE excluded.count > count`,
      )
      .bind(JSON.stringify(values)),
    // Never before the folded days, whose hours are gone: they stand in scan_days alone.
    d1
      .prepare(
        `UPDATE rollups
         SET day = max(${touched}, (SELECT day FROM rollups WHERE name = 'folded'))
         WHERE name = 'rolled-up' AND day > ${touched}`,
      )
      .bind(earliest, utcOffset),
    ...alongside,
  ]);
  return { written: upserted?.meta.changes ?? 0, found };
}
