import type { Scanner } from "../db/schema.ts";
import { deleteOldHours } from "./retention.ts";
import { rollUp, sumDays } from "./roll-up.ts";
import { type CountedScan, upsertCounts } from "./upsert.ts";

/** Scans of a code on a city day, by one kind, as `scan_days` has them. */
export type CountedDay = { day: number; code: string; by: Scanner; count: number };

/** Counts of another state of the same city. */
export type OtherCounts = {
  hours: readonly CountedScan[];
  days: readonly CountedDay[];
  /** The boundaries of `rollups` there. */
  rolledUp: number;
  folded: number;
};

/** In one statement: some hundred kilobytes. */
const rowsPerStatement = 8_000;

const daysPerBatch = 28;

/** More than a city can have. */
const allDays = 100_000;

/**
 * Merges counts of another state into the database, the greater of each row: counts only grow, so
 * that the merge of two states of a replica is the later one, and doing it twice changes nothing. The
 * sums over codes and months are computed anew, since a maximum of sums is not a sum of maxima. At
 * no moment in between does a reader see less than before.
 * @param today the present city day.
 */
export async function mergeCounts(
  d1: D1Database,
  other: OtherCounts,
  { today, utcOffset }: { today: number; utcOffset: number },
): Promise<void> {
  for (const days of inParts(other.days)) {
    const values = days.map(({ day, code, by, count }) => [day, code, by, count]);
    await d1.prepare(mergeDays).bind(JSON.stringify(values)).run();
  }
  // Each write moves the boundary back, so that the hours are read and not the days.
  for (const hours of inParts(other.hours)) await upsertCounts(d1, hours, utcOffset);
  const [, , boundaries] = await d1.batch<{ first: number | null; rolledUp: number }>([
    d1.prepare("UPDATE rollups SET day = max(day, ?) WHERE name = 'folded'").bind(other.folded),
    d1
      .prepare(
        `UPDATE rollups SET day = max((SELECT day FROM rollups WHERE name = 'folded'), min(day, ?))
         WHERE name = 'rolled-up'`,
      )
      .bind(other.rolledUp),
    d1.prepare(
      `SELECT (SELECT min(day) FROM scan_days) AS first, day AS rolledUp
       FROM rollups WHERE name = 'rolled-up'`,
    ),
  ]);
  const { first = null, rolledUp = 0 } = boundaries?.results[0] ?? {};
  for (let day = first ?? rolledUp; day < rolledUp; day += daysPerBatch) {
    await d1.batch(sumDays(d1, day, Math.min(daysPerBatch, rolledUp - day), utcOffset));
  }
  await rollUp(d1, { today, utcOffset, maxDays: allDays });
  await deleteOldHours(d1, { today, utcOffset, maxDays: allDays });
}

const mergeDays = `INSERT INTO scan_days (day, code, "by", count)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
  ON CONFLICT DO UPDATE SET count = excluded.count WHERE excluded.count > count`;

function* inParts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    yield rows.slice(from, from + rowsPerStatement);
  }
}
