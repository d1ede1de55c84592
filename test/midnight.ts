import { setTimeout as wait } from "node:timers/promises";
import { unstable_readConfig } from "wrangler";

const dayMs = 86_400_000;

/** What the longest test file takes on a slow machine, in milliseconds, and more. */
const longestFileMs = 180_000;

/**
 * Waits until the city's midnight is over, where it is so near that it would come in the middle of a
 * test file: what is expected of a day is reckoned from the day on which the file began.
 */
export async function letMidnightPass(): Promise<void> {
  const utcOffset = Number(unstable_readConfig({}).vars.UTC_OFFSET);
  const leftMs = dayMs - ((Date.now() + utcOffset * 3_600_000) % dayMs);
  if (leftMs > longestFileMs) return;
  console.log(`Midnight is near: the tests go on in ${Math.ceil(leftMs / 1000)} s.`);
  await wait(leftMs + 1_000);
}
