import { createMiddleware } from "hono/factory";
import { TimeoutError, withTimeout } from "./timeout.ts";

/**
 * The database may be away, and whoever waits for a page shall then be told so, soon, and in other
 * words than of an error of ours. Whether it is away is asked: what its errors say is no part of
 * D1's interface.
 */

/** Reads that have not answered by now are given up: a reader stands there and waits. */
const maxReadMs = 5_000;

/** No answer is waited for longer, whatever is done for it. */
const maxAnswerMs = 15_000;

const maxProbeMs = 1_000;

/** For answers that come without the database: most outages are over in seconds. */
export const retrySoon = { "Retry-After": "10" };

/** Whether an error came about because the database does not answer, or is not there at all. */
export async function isOutage(error: unknown, d1: D1Database | undefined): Promise<boolean> {
  if (error instanceof TimeoutError || !d1) return true;
  try {
    await withTimeout(maxProbeMs, d1.prepare("SELECT 1").first());
    return false;
  } catch {
    return true;
  }
}

/**
 * What a read gives; null while the database does not answer.
 * @throws what else goes wrong.
 */
export async function unlessDown<T>(
  d1: D1Database | undefined,
  read: () => Promise<T>,
): Promise<{ answer: T } | null> {
  try {
    return { answer: await withTimeout(maxReadMs, read()) };
  } catch (error) {
    if (await isOutage(error, d1)) return null;
    throw error;
  }
}

/** Gives up what does not come to an end. @throws TimeoutError */
export const inTime = createMiddleware(async (_, next) => {
  await withTimeout(maxAnswerMs, next());
});
