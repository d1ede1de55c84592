import type { CountedDay, OtherCounts } from "../../src/scan/merge-counts.ts";
import type { CountedScan } from "../../src/scan/upsert.ts";
import type { Dump } from "./dump.ts";
import { rowsIn } from "./rows-of.ts";

export const hoursIn = (dump: Dump) => rowsIn<CountedScan>(dump, "scans");
export const daysIn = (dump: Dump) => rowsIn<CountedDay>(dump, "scan_days");

export const hourKey = ({ code, hour, by, tally }: Omit<CountedScan, "count">): string =>
  `${hour} ${by} ${tally} ${code}`;
export const dayKey = ({ day, code, by }: Omit<CountedDay, "count">): string =>
  `${day} ${by} ${code}`;

/** The counts of a backup that are more than those of another; both boundaries as they are. */
export async function moreThan(from: Dump, present: Dump | null): Promise<OtherCounts> {
  const hours = present ? await hoursIn(present) : [];
  const days = present ? await daysIn(present) : [];
  const ofHour = new Map(hours.map((row) => [hourKey(row), row.count]));
  const ofDay = new Map(days.map((row) => [dayKey(row), row.count]));
  const boundaries = new Map(
    (await rowsIn<{ name: string; day: number }>(from, "rollups")).map((r) => [r.name, r.day]),
  );
  return {
    hours: (await hoursIn(from)).filter((row) => row.count > (ofHour.get(hourKey(row)) ?? 0)),
    days: (await daysIn(from)).filter((row) => row.count > (ofDay.get(dayKey(row)) ?? 0)),
    rolledUp: boundaries.get("rolled-up") ?? 0,
    folded: boundaries.get("folded") ?? 0,
  };
}
