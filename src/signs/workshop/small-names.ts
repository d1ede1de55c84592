import { type FormatName, nameCapitals } from "../plate/plate.ts";
import { nameOnPlate } from "./archives.ts";
import type { PrintRow } from "./queries.ts";

/** The name that is set smallest on plates, and how tall its capitals are, in millimetres. */
export type SmallestName = { name: string; capitals: number };

/** As many of the longest names as are set to find it: each takes a quarter of a millisecond. */
const maxTried = 30;

/**
 * The smallest name on plates of these signs, by their longest names; one that cannot be set at all
 * is left out. Null where none can.
 */
export function smallestName(rows: readonly PrintRow[], format: FormatName): SmallestName | null {
  const byName = new Map(rows.map((row) => [nameOnPlate(row), row]));
  const longest = [...byName].toSorted(([a], [b]) => b.length - a.length).slice(0, maxTried);
  return longest.reduce<SmallestName | null>((smallest, [name, row]) => {
    const capitals = nameCapitals(row, format);
    if (capitals === null || (smallest && smallest.capitals <= capitals)) return smallest;
    return { name, capitals };
  }, null);
}
