import { type DayRange, readDaysOfSome } from "../../scan/read.ts";
import { daysOf, daysPerBar } from "../period.ts";

/** Scans by persons of some signs, bar by bar over a period: what a sparkline draws. */
export async function readTrends(
  d1: D1Database,
  span: DayRange,
  codes: readonly string[],
): Promise<Map<string, number[]>> {
  const width = daysPerBar(span);
  const bars = Math.ceil(daysOf(span) / width);
  const found = await readDaysOfSome(d1, codes, span, ["person"]);
  return new Map(
    found.map(({ code, counts }) => {
      const trend = Array.from({ length: bars }, () => 0);
      for (const [n, count] of counts.entries()) {
        (trend[Math.floor(n / width)] as number) += count;
      }
      return [code, trend];
    }),
  );
}
