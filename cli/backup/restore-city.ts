import { dayOf, hourOf, isoDay } from "../../src/db/hours.ts";
import { type BroughtBack, bringBack } from "../../src/records/backup/bring-back.ts";
import { oldValues } from "../../src/records/backup/old-values.ts";
import { neverRestored, readTables, restoredAs } from "../../src/records/backup/tables.ts";
import { deleteOthers, writeRows } from "../../src/records/backup/write-rows.ts";
import { recordLists } from "../../src/records/changes/lists.ts";
import { recordTypes } from "../../src/records/record-types.ts";
import { newEpoch } from "../../src/scan/epoch.ts";
import { mergeCounts } from "../../src/scan/merge-counts.ts";
import { moreThan } from "./counts.ts";
import { type Dump, sha256 } from "./dump.ts";
import { tablesOfRecords } from "./plan.ts";
import { begin, type Into, markFinished, markRows } from "./progress.ts";
import { describedIn, linesByKey, rowsOf } from "./rows-of.ts";

export type Restoring = {
  d1: D1Database;
  /** What is to come back. */
  old: Dump;
  /** What is there now, or was before D1 was put back. */
  now: Dump;
  utcOffset: number;
  /** Leaves the counts alone. */
  recordsOnly?: boolean;
  /** Milliseconds since 1970. */
  at: number;
};

export type RestoredCity = BroughtBack & { into: Into };

/**
 * Restores a backup into what is there: as it is where the city is empty; where it is alive, records
 * that are missing come back and old values return as one change set. Counts are merged. Every step
 * can be done twice, so that a restore which was cut off is begun again.
 */
export async function restoreCity(restoring: Restoring): Promise<RestoredCity> {
  const { d1, old, now, utcOffset, recordsOnly = false, at } = restoring;
  const progress = await begin(d1, sha256(JSON.stringify(old.manifest.tables)), isEmpty(now));
  let brought: BroughtBack = { changeSet: null, refused: [] };
  if (progress.into === "empty") {
    await writeAll(d1, old, isRecordTable);
    await markRows(d1, progress.id);
  } else {
    await uniteMissing(d1, old, now);
    await markRows(d1, progress.id);
    brought = await bringBackValues(restoring);
  }
  if (!recordsOnly) {
    const counts = await moreThan(old, progress.into === "empty" ? null : now);
    const today = dayOf(hourOf(at), utcOffset);
    await mergeCounts(d1, counts, { today, utcOffset });
    await d1.prepare(newEpoch).run();
  }
  await markFinished(d1, progress.id);
  return { ...brought, into: progress.into };
}

/**
 * Makes of a database that was put back to an earlier state what it was before, from the backup that
 * was taken then: history, officials and reports go on, and counts are merged. `restoreCity` can
 * then bring the earlier values back. What the database has and the backup has not stays.
 * @param earlier what is there now.
 * @param before what was there before it was put back.
 */
export async function goOnFromEarlier(
  d1: D1Database,
  { earlier, before, utcOffset, at }: Pick<Restoring, "utcOffset" | "at"> & Earlier,
): Promise<void> {
  const backup = sha256(JSON.stringify(before.manifest.tables));
  const progress = await begin(d1, backup, false, "earlier");
  if (progress.rowsAt !== null) return;
  await writeAll(d1, before, isRecordTable);
  const today = dayOf(hourOf(at), utcOffset);
  await mergeCounts(d1, await moreThan(before, earlier), { today, utcOffset });
  await markRows(d1, progress.id);
}

type Earlier = { earlier: Dump; before: Dump };

const isRecordTable = (name: string): boolean => restoredAs(name) !== "counts";

const isEmpty = ({ manifest }: Dump): boolean =>
  ["streets", "signs", "wards", "changes"].every(
    (name) => (describedIn(manifest, name)?.rows ?? 0) === 0,
  );

/** Makes tables what a backup has. Records that are not in it stay. */
async function writeAll(
  d1: D1Database,
  dump: Dump,
  isWanted: (name: string) => boolean,
): Promise<void> {
  for (const table of await readTables(d1)) {
    const { name } = table;
    const described = describedIn(dump.manifest, name);
    if (!described || !isWanted(name) || neverRestored.includes(name)) continue;
    const lines = await dump.lines(name);
    await writeRows(d1, table, described.columns, lines, "overwrite");
    if (restoredAs(name) !== "unite") await deleteOthers(d1, table, described.columns, lines);
  }
}

/** Brings back the rows that are missing, with the lists that belong to them. */
async function uniteMissing(d1: D1Database, old: Dump, now: Dump): Promise<void> {
  const lists = Object.entries(recordLists).flatMap(([kind, ofKind]) =>
    Object.values(ofKind).map((list) => ({ ...list, of: recordTypes[kind as "street"].table })),
  );
  const missing = new Map<string, Set<string>>();
  for (const table of await readTables(d1)) {
    const { name } = table;
    const described = describedIn(old.manifest, name);
    if (!described) continue;
    const list = lists.find((one) => one.table === name);
    if (restoredAs(name) !== "unite" && !list) continue;
    const [then, present] = [await linesByKey(old, name), await linesByKey(now, name)];
    const owner = list ? described.columns.indexOf(list.owner) : -1;
    const lines = [...then].filter(([key, line]) => {
      if (present.has(key)) return false;
      return !list || missing.get(list.of)?.has(JSON.stringify([JSON.parse(line)[owner]]));
    });
    missing.set(name, new Set(lines.map(([key]) => key)));
    const rows = lines.map(([, line]) => line);
    if (rows.length > 0) await writeRows(d1, table, described.columns, rows, "keep");
  }
}

async function bringBackValues({ d1, old, now, utcOffset, at }: Restoring): Promise<BroughtBack> {
  const drafts = oldValues(await rowsOf(old, tablesOfRecords), await rowsOf(now, tablesOfRecords));
  const { takenAt, tables: described } = old.manifest;
  return bringBack(d1, drafts, {
    today: isoDay(dayOf(hourOf(at), utcOffset)),
    file: { name: `backup of ${takenAt}`, sha256: sha256(JSON.stringify(described)) },
  });
}
