import { type Period as DaySpan, dailyOfSome } from "../scan/read.ts";
import { daysOf, daysPerBar } from "./period.ts";

/**
 * Scans by persons of some signs, bar by bar over a period: what a sparkline draws. Added up in
 * SQL, a string a sign, since a page of 50 signs over a year would be 18,000 rows.
 */
export async function readTrends(
  d1: D1Database,
  span: DaySpan,
  codes: readonly string[],
): Promise<Map<string, number[]>> {
  const { from, to, utcOffset } = span;
  const width = daysPerBar(span);
  const { results } = await d1
    .prepare(
      `${dailyOfSome}
       SELECT code, json_group_array(json_array(bar, scans)) AS found FROM (
         SELECT code, CAST((day - ?1) / ?5 AS INTEGER) AS bar, sum(count) AS scans FROM daily
         WHERE "by" = 'person' GROUP BY 1, 2
       ) GROUP BY code`,
    )
    .bind(from, to, utcOffset, JSON.stringify(codes), width)
    .all<{ code: string; found: string }>();
  const bars = Math.ceil(daysOf(span) / width);
  return new Map(
    results.map(({ code, found }) => {
      const trend = Array.from({ length: bars }, () => 0);
      for (const [bar, scans] of JSON.parse(found) as [number, number][]) trend[bar] = scans;
      return [code, trend];
    }),
  );
}
