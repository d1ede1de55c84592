import { cityOf } from "../city.ts";
import { hourOf } from "../db/hours.ts";
import type { Scanner } from "../db/schema.ts";
import { errorName, logLine } from "../web/log.ts";
import type { Batch, GatheredScan } from "./tally-book.ts";
import { within } from "./within.ts";

/**
 * The first hop of a count: this isolate gathers scans for a moment and sends them to their tally
 * in batches. The reader never waits for it.
 *
 * A batch is named by its sender (this isolate's lane to one tally) and a running number, and the
 * next one is sent only when the tally has confirmed the one before. So the tally needs to
 * remember just one number of each sender to count every batch once, however often and however
 * late it arrives: the stop-and-wait protocol, whose proof is as old as the alternating bit
 * (Bartlett, Scantlebury and Wilkinson, CACM 12(5), 1969).
 */

/** Long enough to gather a crowd into one call, short enough that a dying isolate loses little. */
const gatherMs = 40;

/** A tally that has not confirmed by now is asked again. */
const confirmMs = 5_000;

/** The wait before another try, doubled each time. */
const retryMs = 100;
const longestRetryMs = 5_000;

/** `waitUntil` grants 30 s; a courier stops before, and the next scan sends another. */
const courierMs = 20_000;

/** A courier at work for so long may have been cut off with its request: the next scan relieves it. */
const relieveMs = 10_000;

/** Codes that nobody has been able to look up, in one batch; more are strays. */
const mostUnproven = 500;

/** The way from this isolate to one tally. */
type Lane = {
  tally: number;
  sender: string;
  /** The number of the latest batch. */
  number: number;
  gathered: Map<string, GatheredScan>;
  /** Sent at least once and not yet confirmed. */
  unconfirmed: Batch | null;
  /** Who is sending, if anyone, and when somebody else may take over. */
  courier: object | null;
  relieveAt: number;
};

const lanes = new Map<number, Lane>();

/**
 * Counts one scan of a code (empty for a stray). Returns at once; the sending is background work.
 * @param proven whether the code is known to be a sign's (or empty); if not, the tally finds out.
 */
export function collect(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  scan: { code: string; by: Scanner; proven: boolean },
): void {
  const now = Date.now();
  const lane = laneTo(tallyOf(scan.code, cityOf(env).tallies));
  gather(lane, scan, hourOf(now));
  if (lane.courier && now < lane.relieveAt) return;
  const courier = {};
  lane.courier = courier;
  lane.relieveAt = now + relieveMs;
  context.waitUntil(carry(env, lane, courier));
}

/** Which of so many tallies counts a code: always the same one, as long as their number stays. */
export function tallyOf(code: string, tallies: number): number {
  // FNV-1a (draft-eastlake-fnv), 32 bit: spreads six characters well and costs nothing.
  let hash = 0x811c9dc5;
  for (let i = 0; i < code.length; i++) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % tallies;
}

function laneTo(tally: number): Lane {
  let lane = lanes.get(tally);
  if (!lane) {
    const sender = crypto.randomUUID();
    lane = {
      ...{ tally, sender, number: 0, gathered: new Map(), unconfirmed: null },
      ...{ courier: null, relieveAt: 0 },
    };
    lanes.set(tally, lane);
  }
  return lane;
}

function gather(
  { gathered }: Lane,
  { code, by, proven }: { code: string; by: Scanner; proven: boolean },
  hour: number,
): void {
  const key = `${code} ${hour} ${by}`;
  const scan = gathered.get(key);
  if (scan) scan.count += 1;
  else if (proven) gathered.set(key, { code, hour, by, count: 1, proven });
  else if (gathered.size < mostUnproven) gathered.set(key, { code, hour, by, count: 1, proven });
  // A flood of invented codes while the database is away must not fill the memory.
  else gather({ gathered } as Lane, { code: "", by: "person", proven: true }, hour);
}

/** Sends batch after batch until nothing is left, its time is over, or another has taken over. */
async function carry(env: Env, lane: Lane, courier: object): Promise<void> {
  const stopAt = Date.now() + courierMs;
  let wait = gatherMs;
  while (lane.courier === courier) {
    await sleep(wait);
    lane.unconfirmed ??= nextBatch(lane);
    const batch = lane.unconfirmed;
    if (!batch) break;
    try {
      await within(confirmMs, env.TALLY.getByName(String(lane.tally)).count(lane.tally, batch));
      // Unless a courier that was thought lost has come through with it, and it is settled.
      if (lane.unconfirmed === batch) lane.unconfirmed = null;
      wait = gatherMs;
    } catch (error) {
      wait = Math.min(longestRetryMs, Math.max(retryMs, wait * 2));
      if (Date.now() + wait > stopAt) {
        const scans = batch.scans.reduce((sum, { count }) => sum + count, 0);
        logLine("scans-waiting", { tally: lane.tally, scans, error: errorName(error) });
        break;
      }
    }
    if (!lane.unconfirmed && lane.gathered.size === 0) break;
  }
  if (lane.courier === courier) lane.courier = null;
}

function nextBatch(lane: Lane): Batch | null {
  if (lane.gathered.size === 0) return null;
  lane.number += 1;
  const scans = [...lane.gathered.values()];
  lane.gathered.clear();
  return { sender: lane.sender, number: lane.number, scans };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
