import { cityOf } from "../city.ts";
import { readEpoch } from "./epoch.ts";
import type { Taken } from "./tally-book.ts";
import { upsertCounts } from "./upsert.ts";

/**
 * Writes a tally's counts to D1, with what it holds back, and asks D1 for its epoch: in one
 * transaction, so that these counts are in a database of that epoch.
 * @returns the epoch, and how many rows had to be written.
 * @throws what D1 threw; the rows may have been written or not, and may be sent again.
 */
export async function writeCounts(
  env: Env,
  { place, rows, heldBack }: Taken,
): Promise<{ epoch: string; written: number }> {
  const { DB } = env;
  const { utcOffset } = cityOf(env);
  const { written, found } = await upsertCounts<{ epoch: string }>(DB, rows, utcOffset, [
    DB.prepare(tell).bind(place, heldBack),
    DB.prepare(readEpoch),
  ]);
  return { written, epoch: found.at(-1)?.results[0]?.epoch ?? "" };
}

/** A tally that has nothing to tell, which is the rule, writes no row. */
const tell = `INSERT INTO tallies (tally, held_back) VALUES (?, ?)
  ON CONFLICT DO UPDATE SET held_back = excluded.held_back, told_at = unixepoch()
  WHERE held_back <> excluded.held_back`;
