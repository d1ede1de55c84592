import { firstHourOf } from "../../src/db/hours.ts";
import { oldValues } from "../../src/records/backup/old-values.ts";
import { restoredAs } from "../../src/records/backup/tables.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import type { CountedDay } from "../../src/scan/merge-counts.ts";
import { lastOfMonth } from "../../src/scan/months.ts";
import type { CountedScan } from "../../src/scan/upsert.ts";
import { dayKey, daysIn, hourKey, hoursIn } from "./counts.ts";
import type { Dump } from "./dump.ts";
import { tablesOfRecords } from "./plan.ts";
import { describedIn, linesByKey, rowsIn, rowsOf } from "./rows-of.ts";

/** What was compared, and how many rows are not as they should be. */
export type Comparison = { what: string; rows: number; wrong: number; grown?: number };

/** The tables of records against the manifest of what was restored into an empty city. */
export function compareWithManifest(after: Dump, old: Dump): Comparison[] {
  return old.manifest.tables
    .filter(({ name }) => restoredAs(name) !== "counts")
    .map(({ name, rows, sha256 }) => {
      const there = describedIn(after.manifest, name);
      return { what: name, rows, wrong: there?.sha256 === sha256 ? 0 : Math.max(1, rows) };
    });
}

/** What came back into a living city: rows that are still missing, and values that still differ. */
export async function compareUnited(after: Dump, old: Dump, now: Dump): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { name } of old.manifest.tables) {
    if (restoredAs(name) !== "unite") continue;
    const there = await linesByKey(after, name);
    const wanted = new Set([
      ...(await linesByKey(old, name)).keys(),
      ...(await linesByKey(now, name)).keys(),
    ]);
    const missing = [...wanted].filter((key) => !there.has(key));
    comparisons.push({ what: name, rows: wanted.size, wrong: missing.length });
  }
  const left = oldValues(await rowsOf(old, tablesOfRecords), await rowsOf(after, tablesOfRecords));
  const rows = Object.values(recordTypes)
    .map(({ table }) => describedIn(old.manifest, table)?.rows ?? 0)
    .reduce((sum, n) => sum + n, 0);
  return [...comparisons, { what: "values of records", rows, wrong: left.length }];
}

/**
 * The counts against a merge of both states that shares no code with the one in the database. A row
 * may have grown since, as long as scans arrive; it may not be less, and a sum is that of its parts.
 */
export async function compareCounts(
  after: Dump,
  states: readonly Dump[],
  utcOffset: number,
): Promise<Comparison[]> {
  const hours = greatest(await Promise.all(states.map(hoursIn)), hourKey);
  const days = greatest(await Promise.all(states.map(daysIn)), dayKey);
  const hoursThere = await hoursIn(after);
  const daysThere = await daysIn(after);
  const boundaries = await rowsIn<{ name: string; day: number }>(after, "rollups");
  const boundary = (name: string) => boundaries.find((row) => row.name === name)?.day ?? 0;
  const [rolledUp, folded] = [boundary("rolled-up"), boundary("folded")];
  const ofHour = new Map(hoursThere.map((row) => [hourKey(row), row.count]));
  const ofDay = new Map(daysThere.map((row) => [dayKey(row), row.count]));
  const compared = (what: string, wanted: Map<string, number>, there: Map<string, number>) => {
    const all = [...wanted];
    return {
      what,
      rows: wanted.size,
      wrong: all.filter(([key, count]) => (there.get(key) ?? 0) < count).length,
      grown: [...there].filter(([key, count]) => count > (wanted.get(key) ?? 0)).length,
    };
  };
  const summed = daysThere.filter(({ day }) => day < rolledUp);
  const ofCity = sums(summed, ({ day, by, code }) => `${day} ${by} ${code === "" ? 1 : 0}`);
  const cityDays = (
    await rowsIn<{ day: number; by: string; stray: number; count: number }>(after, "city_days")
  ).filter(({ day }) => day < rolledUp);
  const cityThere = new Map(
    cityDays.map((row) => [`${row.day} ${row.by} ${row.stray}`, row.count]),
  );
  const cityHours = await rowsIn<{ hour: number; by: string; count: number }>(after, "city_hours");
  const hoursOfCity = new Map(cityHours.map((row) => [`${row.hour} ${row.by}`, row.count]));
  const summedHours = hoursThere.filter(
    ({ code, hour }) => code !== "" && hour < firstHourOf(rolledUp, utcOffset),
  );
  const byHour = sums(summedHours, ({ hour, by }) => `${hour} ${by}`);
  const months = await rowsIn<{ code: string; by: string; month: number; sums: string }>(
    after,
    "scan_months",
  );
  // A month says nothing of a day from the boundary on, which a late count moves back.
  const monthsThere = new Map(
    months
      .filter(({ month }) => month < rolledUp)
      .map((row) => [
        `${row.month} ${row.by} ${row.code}`,
        String(JSON.parse(row.sums).slice(0, rolledUp - row.month)),
      ]),
  );
  const ofMonths = runningTotals(summed, rolledUp);
  // Of earlier days their sums alone are kept.
  const kept = new Map([...hours].filter(([, { hour }]) => hour >= firstHourOf(folded, utcOffset)));
  const differing = <Value>(wanted: Map<string, Value>, there: Map<string, Value>) =>
    [...wanted].filter(([key, count]) => there.get(key) !== count).length;
  return [
    compared("scans", countsOf(kept), ofHour),
    compared("scan_days", countsOf(days), ofDay),
    { what: "city_days", rows: ofCity.size, wrong: differing(ofCity, cityThere) },
    { what: "city_hours", rows: byHour.size, wrong: differing(byHour, hoursOfCity) },
    { what: "scan_months", rows: ofMonths.size, wrong: differing(ofMonths, monthsThere) },
  ];
}

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
