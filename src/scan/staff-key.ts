import { connectNearest } from "../db/client.ts";
import { readKey } from "../db/keys.ts";
import { withTimeout } from "../web/timeout.ts";
import { isWithin } from "./within.ts";

/** An isolate remembers the key no longer: when it is turned, all links end within a minute. */
export const maxKeyAgeMs = 60_000;

/** A database that has not answered by now is taken for down: a reader stands there and waits. */
const answerMs = 2_000;

/** When it was down, nobody waits for it again for so long. */
const restMs = 5_000;

/** Null where the database had no key. */
type Remembered = { key: string | null; readAt: number };

let remembered: Remembered | undefined;
let failedAt = Number.NEGATIVE_INFINITY;

/**
 * The key that staff checks are signed with, at most `maxAgeMs` old; null if there is none. While
 * the database does not answer, it is the last that this isolate has read, however old, and null if
 * it has read none: a link that was good goes on, and no forged one ever holds.
 */
export async function recallStaffKey(d1: D1Database, maxAgeMs: number): Promise<string | null> {
  const now = Date.now();
  const isFresh = remembered !== undefined && isWithin(maxAgeMs, remembered.readAt, now);
  if (!isFresh && !isWithin(restMs, failedAt, now)) {
    try {
      const key = await withTimeout(answerMs, readKey(connectNearest(d1), "staff checks"));
      remembered = { key, readAt: now };
    } catch {
      failedAt = Date.now();
    }
  }
  return remembered?.key ?? null;
}

/** What an official's page has just read or renewed holds in this isolate at once. */
export function rememberStaffKey(key: string): void {
  remembered = { key, readAt: Date.now() };
}
