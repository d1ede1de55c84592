import { cityOf } from "../city.ts";
import { hourOf } from "../db/hours.ts";
import { recordOperation, sendingScans } from "../db/operations.ts";
import type { Scanner } from "../db/schema.ts";
import { fnv1a } from "../web/hash.ts";
import { errorName, logLine } from "../web/log.ts";
import { withTimeout } from "../web/timeout.ts";
import { tallyNumbered } from "./tallies.ts";
import { type Batch, scansIn } from "./tally-book.ts";
import { isWithin } from "./within.ts";

/**
 * The first hop of a count: this isolate gathers scans for a moment and sends them to their tally
 * in batches. The reader never waits for it.
 *
 * A batch is named by its sender (this isolate's outbox for one tally) and a running number, and the
 * next one is sent only when the tally has confirmed the one before. So the tally needs to
 * remember just one number of each sender to count every batch once, however often and however
 * late it arrives: the stop-and-wait protocol, whose proof is as old as the alternating bit
 * (Bartlett, Scantlebury and Wilkinson, CACM 12(5), 1969).
 */

/**
 * Long enough to gather a crowd into one call, short enough that an isolate that is killed loses
 * little: what its tally has not confirmed yet, which with the call itself is up to 0.1 s of scans,
 * and more only while a tally does not answer.
 */
const gatherMs = 40;

/** A tally that has not confirmed by now is asked again. */
const confirmMs = 5_000;

/** The wait before another try, doubled each time. */
const retryMs = 100;
const maxRetryMs = 5_000;

/** `waitUntil` grants 30 s; a flush stops before, and the next request starts another. */
const flushMs = 20_000;

/** A flush that lasts longer may have been cut off with its request: the next one takes over. */
const takeOverMs = 10_000;

/** Codes that nobody has been able to look up, in one batch; more are strays. */
const maxUnproven = 500;

/** Scans of one hour by one kind, by code. There are as good as never more than three such groups. */
type Group = { hour: number; by: Scanner; proven: boolean; counts: Map<string, number> };

/** What this isolate has yet to send to one tally. */
type Outbox = {
  tally: number;
  sender: string;
  /** The number of the latest batch. */
  number: number;
  gathered: Group[];
  /** Sent at least once and not yet confirmed. */
  unconfirmed: Batch | null;
  /** The flush at work, if any, and since when: after a while another may take over. */
  flushing: object | null;
  flushingSince: number;
  /** Since when its tally has not answered, as far as it has not been told; 0 if it has. */
  silentSince: number;
};

const outboxes = new Map<number, Outbox>();

/**
 * Counts one scan of a code (empty for a stray). Returns at once; the sending is background work.
 * @param scan `proven` if the code is known to be a sign's (or empty); if not, the tally finds out.
 * @param tallyCode the code whose tally counts it, where that is not its own.
 */
export function collect(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  scan: { code: string; by: Scanner; proven: boolean },
  tallyCode = scan.code,
): void {
  const now = Date.now();
  const outbox = outboxOf(tallyOf(tallyCode, cityOf(env).tallies));
  gather(outbox, scan, hourOf(now));
  // At every first scan of a batch, and not at every scan.
  if (send(context, env, outbox, now)) sendWaiting(context, env);
}

/**
 * Sends what an outage of a tally has left behind. Every page does, every batch of scans and every
 * cron: the scans of a sign that nobody opens again would otherwise wait until the isolate ends,
 * and be lost with it.
 */
export function sendWaiting(context: Pick<ExecutionContext, "waitUntil">, env: Env): void {
  for (const outbox of outboxes.values()) {
    if (isWaiting(outbox)) send(context, env, outbox, Date.now());
  }
}

const isWaiting = ({ unconfirmed, gathered }: Outbox): boolean =>
  unconfirmed !== null || gathered.length > 0;

/** Begins a flush in the background, unless one is at work; returns whether it has. */
function send(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  outbox: Outbox,
  now: number,
): boolean {
  if (outbox.flushing && isWithin(takeOverMs, outbox.flushingSince, now)) return false;
  const flushing = {};
  outbox.flushing = flushing;
  outbox.flushingSince = now;
  context.waitUntil(flush(env, outbox, flushing));
  return true;
}

/**
 * When the scans that have been collected by now are on their way to their tallies. What costs much
 * waits for it: whether it has CPU time of its own is the platform's to say, and no count may wait
 * behind it.
 */
export const whenSent = (): Promise<void> => sleep(gatherMs + 10);

/** Which of so many tallies counts a code: always the same one, as long as their number stays. */
export const tallyOf = (code: string, tallies: number): number => fnv1a(code) % tallies;

function outboxOf(tally: number): Outbox {
  let outbox = outboxes.get(tally);
  if (!outbox) {
    const sender = crypto.randomUUID();
    outbox = {
      tally,
      sender,
      number: 0,
      gathered: [],
      unconfirmed: null,
      flushing: null,
      flushingSince: 0,
      silentSince: 0,
    };
    outboxes.set(tally, outbox);
  }
  return outbox;
}

function gather(
  { gathered }: Pick<Outbox, "gathered">,
  { code, by, proven }: { code: string; by: Scanner; proven: boolean },
  hour: number,
): void {
  let group = gathered.find((g) => g.hour === hour && g.by === by && g.proven === proven);
  if (!group) {
    group = { hour, by, proven, counts: new Map() };
    gathered.push(group);
  }
  const count = group.counts.get(code) ?? 0;
  if (proven || count > 0 || group.counts.size < maxUnproven) group.counts.set(code, count + 1);
  // A flood of invented codes while the database is away must not fill the memory.
  else gather({ gathered }, { code: "", by, proven: true }, hour);
}

/** Sends batch after batch until nothing is left, its time is over, or another has taken over. */
async function flush(env: Env, outbox: Outbox, flushing: object): Promise<void> {
  const stopAt = Date.now() + flushMs;
  let wait = gatherMs;
  while (outbox.flushing === flushing) {
    await sleep(wait);
    outbox.unconfirmed ??= nextBatch(outbox);
    const batch = outbox.unconfirmed;
    if (!batch) break;
    try {
      const tally = tallyNumbered(env, outbox.tally);
      const sent = { ...batch, at: Date.now() };
      await withTimeout(confirmMs, tally.count(outbox.tally, sent));
      // Unless a flush that was thought lost has come through with it, and it is settled.
      if (outbox.unconfirmed === batch) outbox.unconfirmed = null;
      wait = gatherMs;
      outbox.silentSince = 0;
    } catch (error) {
      wait = Math.min(maxRetryMs, Math.max(retryMs, wait * 2));
      await tellSilence(env, outbox, Date.now() + wait, error);
      if (Date.now() + wait > stopAt) break;
    }
    if (!isWaiting(outbox)) break;
  }
  if (outbox.flushing === flushing) outbox.flushing = null;
}

/**
 * Tells of a tally that has been silent for as long as a flush lasts, though one flush may have taken
 * over from another meanwhile.
 * @param next when it is asked again.
 */
async function tellSilence(env: Env, outbox: Outbox, next: number, error: unknown): Promise<void> {
  outbox.silentSince ||= Date.now();
  if (next <= outbox.silentSince + flushMs) return;
  outbox.silentSince = 0;
  const scans = waitingScans(outbox);
  logLine("scans-waiting", { tally: outbox.tally, scans, error: errorName(error) });
  await recordOperation(env.DB, sendingScans, "failed", Date.now());
}

function nextBatch(outbox: Outbox): Batch | null {
  if (outbox.gathered.length === 0) return null;
  outbox.number += 1;
  const groups = outbox.gathered.map(({ counts, ...group }) => ({
    ...group,
    counts: JSON.stringify(Object.fromEntries(counts)),
  }));
  outbox.gathered.length = 0;
  return { sender: outbox.sender, number: outbox.number, groups };
}

/** All that a tally has not confirmed: what was sent, and what has been gathered since. */
const waitingScans = ({ unconfirmed, gathered }: Outbox): number =>
  gathered
    .flatMap(({ counts }) => [...counts.values()])
    .reduce((total, count) => total + count, scansIn(unconfirmed?.groups ?? []));

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
