import { cityOf } from "../city.ts";
import { today } from "../db/hours.ts";
import { deleteOldHours } from "./retention.ts";
import { rollUp } from "./roll-up.ts";

/**
 * A night's share of catching up, inside D1's free plan (50 queries a run, 100,000 rows written a
 * day): a city of 700 signs writes about 1,500 sums for a day and deletes about 10,000 hours.
 */
const rolledUpPerNight = 28;
const deletedPerNight = 2;

/** The night's work on the counts. What does not fit is done the nights after. */
export async function tidyCounts(env: Env, now: number): Promise<void> {
  const { utcOffset } = cityOf(env);
  const city = { today: today(now, utcOffset), utcOffset };
  await rollUp(env.DB, { ...city, maxDays: rolledUpPerNight });
  await deleteOldHours(env.DB, { ...city, maxDays: deletedPerNight });
}
