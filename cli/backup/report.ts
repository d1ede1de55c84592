import { type Dump, dumpCity } from "./dump.ts";
import type { RestoredCity } from "./restore-city.ts";
import { type Comparison, compareUnited, compareWithManifest } from "./verify.ts";
import { compareCounts } from "./verify-counts.ts";

/** Compares what is there after a restore with what was to be. */
export async function compareAll(
  d1: D1Database,
  { old, now, utcOffset }: { old: Dump; now: Dump; utcOffset: number },
  { into }: Pick<RestoredCity, "into">,
): Promise<Comparison[]> {
  const after = await dumpCity(d1, nowhere);
  const records =
    into === "empty" ? compareWithManifest(after, old) : await compareUnited(after, old, now);
  return [...records, ...(await compareCounts(after, [old, now], utcOffset))];
}

/** A backup that is not kept. */
const nowhere = {
  path: "",
  write: async () => {},
  read: async () => "",
  has: () => false,
};

/** A line for each comparison. */
export const inWords = (comparisons: readonly Comparison[]): string =>
  comparisons
    .map(({ what, rows, wrong, grown }) => {
      const since = grown ? `, ${grown} have grown since or are new` : "";
      return `${wrong === 0 ? "ok   " : "WRONG"} ${what}: ${rows} rows, ${wrong} not as they should be${since}\n`;
    })
    .join("");
