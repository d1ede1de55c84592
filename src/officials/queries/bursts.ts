import { busyDay } from "../../scan/months.ts";
import { type DayRange, readBusySigns, readDaysOfSome } from "../../scan/read.ts";

export type Burst = { code: string; street: string; day: number; scans: number };

/**
 * Days on which a sign had more than ten times what it has on its other days of the period, and
 * more than 20: the measure by which sign health leaves a day out (`sign-health/history.ts`), though
 * over another stretch of days. The greatest first.
 */
export async function readBursts(d1: D1Database, span: DayRange): Promise<Burst[]> {
  const busy = await readBusySigns(d1, span);
  if (busy.length === 0) return [];
  const [found, streets] = await Promise.all([
    readDaysOfSome(d1, busy, span, ["person"]),
    readStreetsOf(d1, busy),
  ]);
  return found
    .flatMap(({ code, counts }) => burstsOf(code, streets.get(code) ?? "", counts, span.from))
    .sort((a, b) => b.scans - a.scans);
}

function burstsOf(code: string, street: string, counts: Float64Array, from: number): Burst[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const others = Math.max(1, counts.length - 1);
  return [...counts].flatMap((scans, n) =>
    scans > busyDay + (10 * (total - scans)) / others
      ? [{ code, street, day: from + n, scans }]
      : [],
  );
}

async function readStreetsOf(d1: D1Database, codes: readonly string[]) {
  const rows = await d1
    .prepare(
      `SELECT code, name FROM json_each(?) AS known JOIN signs ON code = known.value
       JOIN streets ON streets.id = street_id`,
    )
    .bind(JSON.stringify(codes))
    .raw<[string, string]>();
  return new Map(rows);
}
