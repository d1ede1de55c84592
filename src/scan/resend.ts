import { cityOf } from "../city.ts";
import { readEpoch } from "./epoch.ts";
import { tallyNumbered } from "./tallies.ts";

/**
 * Tells every tally D1's epoch; those that wrote to another send again what they hold, the counts of
 * 48 hours. A tally that writes finds out by itself: this is for those that have nothing to write,
 * every night and whenever an administrator asks.
 * @returns how many did not answer; they are asked again the next time.
 */
export async function askToFollow(env: Env): Promise<{ unanswered: number }> {
  const [epochs, listed] = await env.DB.batch<{ epoch: string; tally: number }>([
    env.DB.prepare(readEpoch),
    // Those too that were given up when TALLIES was lowered.
    env.DB.prepare("SELECT tally FROM tallies"),
  ]);
  const epoch = epochs?.results[0]?.epoch ?? "";
  const places = new Set([
    ...Array.from({ length: cityOf(env).tallies }, (_, place) => place),
    ...(listed?.results ?? []).map(({ tally }) => tally),
  ]);
  const asked = [...places].map((place) => tallyNumbered(env, place).follow(epoch));
  const answers = await Promise.allSettled(asked);
  return { unanswered: answers.filter(({ status }) => status === "rejected").length };
}

/** The night's share: a restore has been followed by the next morning, whoever scans. */
export async function followEpoch(env: Env): Promise<void> {
  const { unanswered } = await askToFollow(env);
  if (unanswered > 0) throw new Error(`${unanswered} tallies did not answer.`);
}
