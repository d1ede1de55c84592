import { cityOf } from "../city.ts";
import { hourOf } from "../db/hours.ts";
import type { Scanner } from "../db/schema.ts";
import { errorName, logLine } from "../web/log.ts";
import { type Batch, scansIn } from "./tally-book.ts";
import { within } from "../web/timeout.ts";

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

/** Scans of one hour by one kind, by code. There are as good as never more than three such groups. */
type Group = { hour: number; by: Scanner; proven: boolean; counts: Map<string, number> };

/** The way from this isolate to one tally. */
type Lane = {
  tally: number;
  sender: string;
  /** The number of the latest batch. */
  number: number;
  gathered: Group[];
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
      ...{ tally, sender, number: 0, gathered: [], unconfirmed: null },
      ...{ courier: null, relieveAt: 0 },
    };
    lanes.set(tally, lane);
  }
  return lane;
}

function gather(
  { gathered }: Pick<Lane, "gathered">,
  { code, by, proven }: { code: string; by: Scanner; proven: boolean },
  hour: number,
): void {
  let group = gathered.find((g) => g.hour === hour && g.by === by && g.proven === proven);
  if (!group) {
    group = { hour, by, proven, counts: new Map() };
    gathered.push(group);
  }
  const count = group.counts.get(code) ?? 0;
  if (proven || count > 0 || group.counts.size < mostUnproven) group.counts.set(code, count + 1);
  // A flood of invented codes while the database is away must not fill the memory.
  else gather({ gathered }, { code: "", by: "person", proven: true }, hour);
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
        const scans = scansIn(batch.groups);
        logLine("scans-waiting", { tally: lane.tally, scans, error: errorName(error) });
        break;
      }
    }
    if (!lane.unconfirmed && lane.gathered.length === 0) break;
  }
  if (lane.courier === courier) lane.courier = null;
}

function nextBatch(lane: Lane): Batch | null {
  if (lane.gathered.length === 0) return null;
  lane.number += 1;
  const groups = lane.gathered.map(({ counts, ...group }) => ({
    ...group,
    counts: JSON.stringify(Object.fromEntries(counts)),
  }));
  lane.gathered.length = 0;
  return { sender: lane.sender, number: lane.number, groups };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
