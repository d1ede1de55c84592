import { sql } from "drizzle-orm";
import type { Db } from "../db/client.ts";

/** A month of a street's scans as the public may see it. */
export type PublicMonth = {
  /** `2026-10`, in the city's days. */
  month: string;
  /** Rounded to 5; null for fewer than 10. */
  scans: number | null;
  /** What to show: "<10" or the number. */
  shown: string;
};

/**
 * A street's scans by people, per month that is over, the first with a scan first. Fewer than ten
 * are told as "<10" and the rest rounded to 5, so that nobody can be told from the figures.
 */
export async function readMonths(
  db: Db,
  streetId: number,
  utcOffset: number,
  now: number,
): Promise<PublicMonth[]> {
  const current = monthOf(now / 1000 + utcOffset * 3600);
  const rows = await db.all<{ month: string; total: number }>(sql`
    SELECT strftime('%Y-%m', (hour + ${utcOffset}) * 3600, 'unixepoch') AS month,
           sum(count) AS total
    FROM scans
    WHERE code IN (SELECT code FROM signs WHERE street_id = ${streetId}) AND "by" = 'person'
    GROUP BY month ORDER BY month`);
  const totals = new Map(rows.map(({ month, total }) => [month, total]));
  const first = rows[0]?.month;
  if (first === undefined) return [];
  return monthsFrom(first, current).map((month) => ({
    month,
    ...disclose(totals.get(month) ?? 0),
  }));
}

/** The rule of disclosure for one figure. */
export function disclose(total: number): { scans: number | null; shown: string } {
  if (total < 10) return { scans: null, shown: "<10" };
  const scans = Math.round(total / 5) * 5;
  return { scans, shown: String(scans) };
}

const monthOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 7);

/** The months from the first to before the current one, none left out. */
function monthsFrom(first: string, current: string): string[] {
  const months: string[] = [];
  const at = new Date(`${first}-01T00:00:00Z`);
  while (at.toISOString().slice(0, 7) < current) {
    months.push(at.toISOString().slice(0, 7));
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return months;
}
