import type { Scanner } from "../db/schema.ts";

/** So many scans of a code (empty for strays) in an hour since 1970 (UTC), by one kind. */
export type CountedScan = { code: string; hour: number; by: Scanner; count: number };

/**
 * Writes a tally's counts to D1 as absolute values, in one statement however many there are.
 * A value only ever grows, so a repeated, doubled or late write changes nothing.
 * The `where true` is what SQLite's grammar asks of an upsert through SELECT.
 */
export async function upsertCounts(
  d1: D1Database,
  tally: number,
  rows: readonly CountedScan[],
): Promise<void> {
  await d1
    .prepare(
      `INSERT INTO scans (code, hour, "by", tally, count)
       SELECT value ->> 0, value ->> 1, value ->> 2, ?1, value ->> 3 FROM json_each(?2) WHERE true
       ON CONFLICT DO UPDATE SET count = max(count, excluded.count)`,
    )
    .bind(tally, JSON.stringify(rows.map(({ code, hour, by, count }) => [code, hour, by, count])))
    .run();
}
