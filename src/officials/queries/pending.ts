import { cityOf } from "../../city.ts";
import { tallyNumbered } from "../../scan/tallies.ts";
import { withTimeout } from "../../web/timeout.ts";

/** A page does not wait longer for a tally. */
const answerMs = 2_000;

/**
 * Scans that are counted and safe, but not yet where pages read them; null if a tally does not
 * answer. A tally given up when `TALLIES` was lowered is not asked: it writes its last by itself.
 */
export async function readPending(env: Env): Promise<number | null> {
  const tallies = Array.from({ length: cityOf(env).tallies }, (_, n) => tallyNumbered(env, n));
  try {
    const pending = await Promise.all(
      tallies.map((tally) => withTimeout(answerMs, tally.pending())),
    );
    return pending.reduce((sum, scans) => sum + scans, 0);
  } catch {
    return null;
  }
}
