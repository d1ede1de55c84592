import { dayOfDate, isoDay, parseDay, today } from "../../db/hours.ts";
import { sampleTally } from "../../db/schema.ts";
import { type Readable, readDaysOfSome } from "../../scan/read.ts";

/** A month of a street's scans as the public may see it. */
export type PublicMonth = {
  /** `2026-10`, in the city's days. */
  month: string;
  /** Rounded to 5; null for fewer than 10. */
  scans: number | null;
  /** What to show: "<10" or the number. */
  shown: string;
};

/** How many months back the public figures reach. */
const maxMonths = 24;

/**
 * The scans by people of a street's signs, per month that is over, the first with a scan first, two
 * years at most. Fewer than ten are told as "<10" and the rest rounded to 5, and there are no free
 * periods, so that nobody can be told from the figures. `now` in milliseconds.
 */
export async function readMonths(
  d1: Readable,
  codes: readonly string[],
  utcOffset: number,
  now: number,
): Promise<PublicMonth[]> {
  const current = isoDay(today(now, utcOffset)).slice(0, 7);
  const months = Array.from({ length: maxMonths }, (_, i) => monthBefore(current, maxMonths - i));
  const period = { from: firstDay(months[0] ?? current), to: firstDay(current) - 1, utcOffset };
  const totals = new Map<string, number>();
  for (const { counts } of await readDaysOfSome(d1, codes, period, ["person"])) {
    for (const [n, count] of counts.entries()) {
      if (count === 0) continue;
      const month = isoDay(period.from + n).slice(0, 7);
      totals.set(month, (totals.get(month) ?? 0) + count);
    }
  }
  const first = months.findIndex((month) => totals.has(month));
  const published = first < 0 ? [] : months.slice(first);
  return published.map((month) => ({ month, ...disclose(totals.get(month) ?? 0) }));
}

/** The rule of disclosure for one figure. */
export function disclose(total: number): { scans: number | null; shown: string } {
  if (total < 10) return { scans: null, shown: "<10" };
  const scans = Math.round(total / 5) * 5;
  return { scans, shown: String(scans) };
}

/** What months are made of: the signs of a street, and whether the sample's figures are theirs. */
export type Counted = { codes: string[]; illustrative: boolean };

/**
 * The signs of a street whose scans are counted; null if no street has the slug. The sample's year
 * lies before all that is counted after it was loaded, so a sign's first hour tells whose it is.
 */
export async function readCounted(d1: Readable, slug: string): Promise<Counted | null> {
  const { results } = await d1
    .prepare(
      `SELECT signs.code, (SELECT tally FROM scans WHERE scans.code = signs.code
         ORDER BY hour LIMIT 1) = ${sampleTally} AS isSample
       FROM streets LEFT JOIN signs ON street_id = streets.id WHERE slug = ? ORDER BY signs.code`,
    )
    .bind(slug)
    .all<{ code: string | null; isSample: number | null }>();
  if (results.length === 0) return null;
  return {
    codes: results.map(({ code }) => code).filter((code) => code !== null),
    illustrative: results.some(({ isSample }) => isSample === 1),
  };
}

function monthBefore(month: string, count: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return isoDay(dayOfDate(year, number - count, 1)).slice(0, 7);
}

const firstDay = (month: string): number => parseDay(`${month}-01`) ?? 0;
