import { type City, cityOf } from "../city.ts";
import { hourOf } from "../db/hours.ts";
import type { Scanner } from "../db/schema.ts";
import { errorName, logLine } from "../web/log.ts";
import type { CountedScan } from "./upsert.ts";

/**
 * The first hop of a count: this isolate gathers scans for a moment and sends each tally one
 * batch. The reader never waits for it. A batch keeps its id through every retry, so a tally
 * that has it already says so and counts nothing twice.
 */

/** Long enough to gather a crowd into one call, short enough that a dying isolate loses little. */
const gatherMs = 25;

/** If whoever was to send has not by now, its request was cut off, and another takes over. */
const overdueMs = 1_000;

/** Waits between tries; together inside the 30 s that `waitUntil` grants. */
const retryAfterMs = [100, 400, 1_600, 5_000, 10_000];

const gathered = new Map<string, CountedScan>();
let gatheringSince = 0;

/** Counts one scan of a code (empty for a stray). Returns at once; the sending is background work. */
export function collect(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  code: string,
  by: Scanner,
): void {
  const now = Date.now();
  const hour = hourOf(now);
  const key = `${code} ${hour} ${by}`;
  const alreadyGathering = gathered.size > 0 && now - gatheringSince < overdueMs;
  const scan = gathered.get(key);
  if (scan) scan.count += 1;
  else gathered.set(key, { code, hour, by, count: 1 });
  if (alreadyGathering) return;
  gatheringSince = now;
  context.waitUntil(sendSoon(env));
}

async function sendSoon(env: Env): Promise<void> {
  await sleep(gatherMs);
  const scans = [...gathered.values()];
  gathered.clear();
  const batches = Map.groupBy(scans, ({ code }) => tallyOf(code, cityOf(env)));
  await Promise.all(Array.from(batches, ([tally, batch]) => send(env, tally, batch)));
}

/** Which tally counts a code: always the same one, as long as their number stays. */
export function tallyOf(code: string, { tallies }: City): number {
  // FNV-1a (draft-eastlake-fnv), 32 bit: spreads six characters well and costs nothing.
  let hash = 0x811c9dc5;
  for (let i = 0; i < code.length; i++) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % tallies;
}

async function send(env: Env, tally: number, scans: CountedScan[]): Promise<void> {
  const id = crypto.randomUUID();
  for (const wait of [...retryAfterMs, null]) {
    try {
      await env.TALLY.getByName(String(tally)).count(tally, id, scans);
      return;
    } catch (error) {
      if (wait === null) {
        const lost = scans.reduce((sum, { count }) => sum + count, 0);
        logLine("scans-lost", { tally, lost, error: errorName(error) });
        return;
      }
      await sleep(wait);
    }
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
