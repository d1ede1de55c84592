import { cityDay, dayOfDate, isoDay, parseDay, today } from "../../db/hours.ts";
import { sampleTally } from "../../db/schema.ts";
import { type Readable, readDaysOfSome } from "../../scan/read.ts";
import { type Disclosed, disclose, drawOf } from "./rounding.ts";

/** A month of a street's scans as the public may see it; `2026-10`, in the city's days. */
export type PublicMonth = { month: string } & Disclosed;

/** How many months back the public figures reach. */
const maxMonths = 24;

/**
 * The scans by people of a street's signs, per month that is over, two years at most, from the
 * month on in which the first of them was put up. Figures are rounded (`rounding.ts`), no month is
 * left out, and there are no free periods, so that nobody can be told from the figures.
 * @param secret of the city's, for the rounding.
 * @param now in milliseconds.
 */
export async function readMonths(
  d1: Readable,
  street: { id: number; codes: readonly string[] },
  { secret, utcOffset, now }: { secret: string; utcOffset: number; now: number },
): Promise<PublicMonth[]> {
  const current = isoDay(today(now, utcOffset)).slice(0, 7);
  const firstMonth = await readFirstMonth(d1, street.codes, utcOffset);
  const months = Array.from({ length: maxMonths }, (_, i) =>
    monthBefore(current, maxMonths - i),
  ).filter((month) => firstMonth !== null && month >= firstMonth);
  const [first] = months;
  if (first === undefined) return [];
  const period = { from: firstDay(first), to: firstDay(current) - 1, utcOffset };
  const totals = new Map<string, number>();
  for (const { counts } of await readDaysOfSome(d1, street.codes, period, ["person"])) {
    for (const [n, count] of counts.entries()) {
      if (count === 0) continue;
      const month = isoDay(period.from + n).slice(0, 7);
      totals.set(month, (totals.get(month) ?? 0) + count);
    }
  }
  return Promise.all(
    months.map(async (month) => {
      const draw = await drawOf(secret, street.id, month);
      return { month, ...disclose(totals.get(month) ?? 0, draw) };
    }),
  );
}

/**
 * The month in which the first of these signs was put up, or was entered as hanging where nobody
 * recorded the day; null where none ever hung.
 */
async function readFirstMonth(d1: Readable, codes: readonly string[], utcOffset: number) {
  const row = await d1
    .prepare(
      `SELECT substr(min(coalesce(
           (SELECT min(day) FROM current_sign_events AS event
            WHERE event.code = signs.code AND kind = 'installed'),
           iif(status = 'planned', NULL, ${cityDay("created_at", "?2")}))), 1, 7) AS month
       FROM json_each(?1) AS known JOIN signs ON signs.code = known.value`,
    )
    .bind(JSON.stringify(codes), utcOffset)
    .first<{ month: string | null }>();
  return row?.month ?? null;
}

/** What months are made of: a street by its id, its signs, and whether the sample's figures are theirs. */
export type Counted = { id: number; codes: string[]; illustrative: boolean };

/**
 * Whether a sign has figures of the sample, in SQL: they lie before all that is counted after it was
 * loaded, so the sign's first hour tells, or a month that was over by then where no hour is kept.
 */
const isSample = `coalesce((SELECT tally FROM scans WHERE scans.code = signs.code ORDER BY hour LIMIT 1)
    = ${sampleTally}, 0)
  OR EXISTS (SELECT 1 FROM sample_figures WHERE loaded_at / 86400 >= 31 +
    (SELECT min(month) FROM scan_months WHERE scan_months.code = signs.code))`;

/** The signs of a street whose scans are counted; null if no street has the slug. */
export async function readCounted(d1: Readable, slug: string): Promise<Counted | null> {
  const { results } = await d1
    .prepare(
      `SELECT streets.id, signs.code, ${isSample} AS isSample
       FROM streets LEFT JOIN signs ON street_id = streets.id WHERE slug = ? ORDER BY signs.code`,
    )
    .bind(slug)
    .all<{ id: number; code: string | null; isSample: number | null }>();
  const [first] = results;
  if (!first) return null;
  return {
    id: first.id,
    codes: results.map(({ code }) => code).filter((code) => code !== null),
    illustrative: results.some(({ isSample }) => isSample === 1),
  };
}

function monthBefore(month: string, count: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return isoDay(dayOfDate(year, number - count, 1)).slice(0, 7);
}

const firstDay = (month: string): number => parseDay(`${month}-01`) ?? 0;
