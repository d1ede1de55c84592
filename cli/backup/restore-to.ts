import { type Dump, dumpCity, readDump } from "./dump.ts";
import type { Folder } from "./folder.ts";
import { type Plan, planRestore } from "./plan.ts";
import { goOnFromEarlier, type RestoredCity, type Restoring, restoreCity } from "./restore-city.ts";

export type RestoreTo = Omit<Restoring, "old" | "now"> & {
  /** For what is there now, and for what is there once the database is put back. */
  folder: Folder;
  earlierFolder: Folder;
  bookmark: () => Promise<string | null>;
  /** Puts the database back, and brings its tables up to date. */
  goBack: () => Promise<void>;
  /** Asked when the database is put back: without consent all is made as it was. */
  agrees: (plan: Plan) => Promise<boolean>;
};

/**
 * Brings back what a city was at an earlier time: backs up all that is there, puts the database back,
 * reads what was there then, makes the database what it was before, and restores the earlier state
 * into it like any backup. What was cut off goes on from the two backups.
 */
export async function restoreTo(
  options: RestoreTo,
): Promise<{ restoring: Restoring; restored: RestoredCity }> {
  const { d1, folder, earlierFolder, bookmark, goBack, agrees, ...others } = options;
  const now = folder.has("manifest.json")
    ? await readDump(folder)
    : await dumpCity(d1, folder, await bookmark());
  const old = earlierFolder.has("manifest.json")
    ? await readDump(earlierFolder)
    : await goBackAndRead();
  await goOnFromEarlier(d1, { earlier: old, before: now, ...others });
  const restoring = { d1, old, now, ...others };
  const restored: RestoredCity = (await agrees(await planRestore(old, now)))
    ? await restoreCity(restoring)
    : await restoreCity({ ...restoring, old: now });
  return { restoring, restored };

  async function goBackAndRead(): Promise<Dump> {
    await goBack();
    return dumpCity(d1, earlierFolder);
  }
}
