import { oldValues } from "../../src/records/backup/old-values.ts";
import { restoredAs } from "../../src/records/backup/tables.ts";
import { recordLists } from "../../src/records/changes/lists.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import { moreThan } from "./counts.ts";
import type { Dump } from "./dump.ts";
import { linesByKey, rowsOf } from "./rows-of.ts";

/** What a restore will write, before it does. */
export type Plan = {
  /** Rows that are missing. */
  missing: number;
  /** Records of which values come back. */
  changed: number;
  /** Rows of `scans` and `scan_days` that are missing or less. */
  counts: number;
};

/** All tables in which records stand, their lists too. */
export const tablesOfRecords: readonly string[] = [
  ...Object.values(recordTypes).map(({ table }) => table),
  ...Object.values(recordLists).flatMap((ofKind) => Object.values(ofKind).map((one) => one.table)),
];

/** What is to be done so that `old` comes back into `now`. */
export async function planRestore(old: Dump, now: Dump): Promise<Plan> {
  let missing = 0;
  for (const { name } of old.manifest.tables) {
    if (restoredAs(name) !== "unite") continue;
    const present = await linesByKey(now, name);
    const keys = [...(await linesByKey(old, name)).keys()];
    missing += keys.filter((key) => !present.has(key)).length;
  }
  const rows = [await rowsOf(old, tablesOfRecords), await rowsOf(now, tablesOfRecords)] as const;
  const { hours, days } = await moreThan(old, now);
  return { missing, changed: oldValues(...rows).length, counts: hours.length + days.length };
}
