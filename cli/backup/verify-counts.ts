import { firstHourOf } from "../../src/db/hours.ts";
import type { CountedDay } from "../../src/scan/merge-counts.ts";
import { lastOfMonth } from "../../src/scan/months.ts";
import type { CountedScan } from "../../src/scan/upsert.ts";
import { dayKey, daysIn, hourKey, hoursIn } from "./counts.ts";
import type { Dump } from "./dump.ts";
import { rowsIn } from "./rows-of.ts";
import type { Comparison } from "./verify.ts";

/**
 * The counts against a merge of both states that shares no code with the one in the database. A row
 * may have grown since, as long as scans arrive; it may not be less, and a sum is that of its parts.
 */
export async function compareCounts(
  after: Dump,
  states: readonly Dump[],
  utcOffset: number,
): Promise<Comparison[]> {
  const boundary = await boundariesIn(after);
  const hours = greatest(await Promise.all(states.map(hoursIn)), hourKey);
  const days = greatest(await Promise.all(states.map(daysIn)), dayKey);
  const hoursThere = await hoursIn(after);
  const daysThere = await daysIn(after);
  // Of earlier days their sums alone are kept.
  const firstKept = firstHourOf(boundary("folded"), utcOffset);
  const kept = new Map([...hours].filter(([, { hour }]) => hour >= firstKept));
  return [
    notLess("scans", countsOf(kept), countsBy(hoursThere, hourKey)),
    notLess("scan_days", countsOf(days), countsBy(daysThere, dayKey)),
    ...(await compareSums(after, hoursThere, daysThere, boundary("rolled-up"), utcOffset)),
  ];
}

/** The sums of days before the boundary, each against its parts in the same state. */
async function compareSums(
  after: Dump,
  hours: readonly CountedScan[],
  days: readonly CountedDay[],
  boundary: number,
  utcOffset: number,
): Promise<Comparison[]> {
  const cityDays = await rowsIn<CityDay>(after, "city_days");
  const cityHours = await rowsIn<CityHour>(after, "city_hours");
  const months = await rowsIn<Month>(after, "scan_months");
  const summedDays = days.filter(({ day }) => day < boundary);
  const summedHours = hours.filter(
    ({ code, hour }) => code !== "" && hour < firstHourOf(boundary, utcOffset),
  );
  return [
    same(
      "city_days",
      sums(summedDays, ({ day, by, code }) => `${day} ${by} ${code === "" ? 1 : 0}`),
      countsBy(
        cityDays.filter(({ day }) => day < boundary),
        ({ day, by, stray }) => `${day} ${by} ${stray}`,
      ),
    ),
    same(
      "city_hours",
      sums(summedHours, ({ hour, by }) => `${hour} ${by}`),
      countsBy(cityHours, ({ hour, by }) => `${hour} ${by}`),
    ),
    same(
      "scan_months",
      runningTotals(summedDays, boundary),
      // A month says nothing of a day from the boundary on, which a late count moves back.
      new Map(
        months
          .filter(({ month }) => month < boundary)
          .map(({ month, by, code, sums }) => [
            `${month} ${by} ${code}`,
            String(JSON.parse(sums).slice(0, boundary - month)),
          ]),
      ),
    ),
  ];
}

type CityDay = { day: number; by: string; stray: number; count: number };
type CityHour = { hour: number; by: string; count: number };
type Month = { code: string; by: string; month: number; sums: string };

/** The boundaries of what is summed and folded; 0, before every day, for one that is not there. */
async function boundariesIn(dump: Dump): Promise<(name: "rolled-up" | "folded") => number> {
  const rows = await rowsIn<{ name: string; day: number }>(dump, "rollups");
  return (name) => rows.find((row) => row.name === name)?.day ?? 0;
}

function notLess(
  what: string,
  wanted: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>,
): Comparison {
  return {
    what,
    rows: wanted.size,
    wrong: [...wanted].filter(([key, count]) => (there.get(key) ?? 0) < count).length,
    grown: [...there].filter(([key, count]) => count > (wanted.get(key) ?? 0)).length,
  };
}

const same = <Value>(
  what: string,
  wanted: ReadonlyMap<string, Value>,
  there: ReadonlyMap<string, Value>,
): Comparison => ({
  what,
  rows: wanted.size,
  wrong: [...wanted].filter(([key, value]) => there.get(key) !== value).length,
});

const countsBy = <Row extends { count: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, number> => new Map(rows.map((row) => [keyOf(row), row.count]));

function greatest<Row extends CountedScan | CountedDay>(
  states: readonly (readonly Row[])[],
  keyOf: (row: Row) => string,
): Map<string, Row> {
  const merged = new Map<string, Row>();
  for (const row of states.flat()) {
    const before = merged.get(keyOf(row));
    if (!before || row.count > before.count) merged.set(keyOf(row), row);
  }
  return merged;
}

const countsOf = (rows: ReadonlyMap<string, { count: number }>): Map<string, number> =>
  new Map([...rows].map(([key, { count }]) => [key, count]));

function sums<Row extends { count: number }>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const added = new Map<string, number>();
  for (const row of rows) added.set(keyOf(row), (added.get(keyOf(row)) ?? 0) + row.count);
  return added;
}

/** The running totals of each month, kind and code up to the boundary, a comma between two. */
function runningTotals(days: readonly CountedDay[], boundary: number): Map<string, string> {
  const byMonth = Map.groupBy(days, ({ day, by, code }) => `${firstOfMonth(day)} ${by} ${code}`);
  return new Map(
    [...byMonth].map(([key, counted]) => {
      const month = firstOfMonth(counted[0]?.day ?? 0);
      const perDay = sums(counted, ({ day }) => String(day - month));
      let total = 0;
      const totals = Array.from({ length: Math.min(lastOfMonth + 1, boundary - month) }, (_, n) => {
        total += perDay.get(String(n)) ?? 0;
        return total;
      });
      return [key, String(totals)];
    }),
  );
}

function firstOfMonth(day: number): number {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
}
