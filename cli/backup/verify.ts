import { oldValues } from "../../src/records/backup/old-values.ts";
import { restoredAs } from "../../src/records/backup/tables.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import type { Dump } from "./dump.ts";
import { tablesOfRecords } from "./plan.ts";
import { describedIn, linesByKey, rowsOf } from "./rows-of.ts";

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
