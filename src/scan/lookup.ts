import { nearestOf } from "../db/client.ts";
import { withTimeout } from "../web/timeout.ts";
import { perSecond } from "./per-second.ts";
import {
  type Destination,
  distrustCopy,
  keepSpareCopy,
  readSpareCopy,
  recallListed,
} from "./spare-copy.ts";
import { readTarget } from "./target.ts";
import { isWithin } from "./within.ts";

/**
 * Where a code leads. "no-sign": no sign bears it. "perhaps-no-sign": none did that is known here,
 * but one may have been entered a moment ago, and the tally will find out. "no-answer": nobody can
 * say just now.
 */
export type Found = Destination | "no-sign" | "perhaps-no-sign" | "no-answer";

/** A sign's destination may change; within a minute every isolate knows. */
const freshMs = 60_000;

/** A database that has not answered by now is taken for down: a reader stands there and waits. */
const answerMs = 2_000;

/** When it was down, whoever can have an older copy has it at once, for so long. */
const restMs = 5_000;

/** Codes remembered per isolate: a city's signs many times over, and some megabytes at most. */
const maxSigns = 20_000;

/** Codes that no sign bears, apart from the signs, so that a flood of them pushes out no sign. */
const maxStrays = 1_000;

/**
 * A replica may not know yet what the primary knows, and whoever enters a sign opens its code to
 * see. So nobody is told that no sign bears a code before the primary has been asked; in a flood of
 * invented codes so many a second, and for the others what this isolate has read lately will do.
 */
const maxPrimaryReads = 5;
const mayAskPrimary = perSecond(maxPrimaryReads);
const strayFreshMs = 3_000;

/** Of the others, so many a second are looked up by their tally, which asks the primary for all at once. */
const maxDoubted = 20;
const mayDoubt = perSecond(maxDoubted);

/** What was found of a code, and when it was asked for. */
type Memory<T> = Map<string, { found: T; at: number }>;

const knownSigns: Memory<Destination> = new Map();
const knownStrays: Memory<"no-sign"> = new Map();
let failedAt = Number.NEGATIVE_INFINITY;
let primaryFailedAt = Number.NEGATIVE_INFINITY;

/** Codes that this isolate has answered from its copy, and asks the database about just now. */
const asking = new Set<string>();

/** Whether the database has failed to answer an isolate's last look-up, a moment ago. */
export const isDatabaseAway = (now: number): boolean => isWithin(restMs, failedAt, now);

/**
 * Where a code leads, if this isolate has read it within the minute; else by its copy of the
 * directory (`spare-copy.ts`), and the database is asked in the background.
 */
export function recallDestination(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  code: string,
): Destination | null {
  const now = Date.now();
  const remembered = knownSigns.get(code);
  if (remembered && isWithin(freshMs, remembered.at, now)) return remembered.found;
  const listed = recallListed(code, now);
  if (listed && !asking.has(code)) {
    asking.add(code);
    const asked = askAfterwards(context, env, code, listed);
    context.waitUntil(asked.finally(() => asking.delete(code)));
  }
  return listed;
}

/** What goes wrong here costs nobody anything: the copy is believed for some minutes and no longer. */
async function askAfterwards(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  code: string,
  listed: Destination,
): Promise<void> {
  const at = Date.now();
  try {
    const found = await withTimeout(answerMs, readDestination(nearestOf(env.DB), code));
    if (found) remember(knownSigns, maxSigns, code, found, at);
    if (found?.slug !== listed.slug || found.target !== listed.target) distrustCopy();
    keepSpareCopy(context, env);
  } catch {
    failedAt = Date.now();
  }
}

/**
 * Where a well-formed code leads: from this isolate's memory where that is fresh, or from its copy
 * of the directory, else by one read of the nearest D1, and where that knows no sign, one of the
 * primary; if D1 fails or hangs, from an older copy in memory or in the data centre.
 */
export async function findDestination(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  code: string,
): Promise<Found> {
  const now = Date.now();
  const recalled = recallDestination(context, env, code);
  if (recalled) return recalled;
  const remembered = knownSigns.get(code);
  const stray = knownStrays.get(code);
  if (stray && isWithin(strayFreshMs, stray.at, now)) return findOnPrimary(env, code, now);
  const older = async () => remembered?.found ?? (await readSpareCopy(env, code));
  if (isDatabaseAway(now)) {
    const found = await older();
    if (found) return found;
  }
  try {
    const found = await withTimeout(answerMs, readDestination(nearestOf(env.DB), code));
    keepSpareCopy(context, env);
    if (found === null) {
      remember(knownStrays, maxStrays, code, "no-sign", now);
      return findOnPrimary(env, code, now);
    }
    remember(knownSigns, maxSigns, code, found, now);
    return found;
  } catch {
    failedAt = Date.now();
    return (await older()) ?? "no-answer";
  }
}

/** Where a code leads of which nothing is known here. */
async function findOnPrimary(env: Env, code: string, now: number): Promise<Found> {
  if (!isWithin(restMs, primaryFailedAt, now) && mayAskPrimary(now)) {
    try {
      const found = await withTimeout(answerMs, readDestination(env.DB, code));
      if (found === null) return "no-sign";
      knownStrays.delete(code);
      remember(knownSigns, maxSigns, code, found, now);
      return found;
    } catch {
      primaryFailedAt = Date.now();
    }
  }
  return mayDoubt(now) ? "perhaps-no-sign" : "no-sign";
}

/** Written out: an isolate's first scan would wait two milliseconds for Drizzle to put it together. */
const destinationSql = `SELECT streets.slug, signs.target
  FROM signs JOIN streets ON streets.id = signs.street_id WHERE signs.code = ?`;

async function readDestination(
  d1: Pick<D1Database, "prepare">,
  code: string,
): Promise<Destination | null> {
  const found = await d1.prepare(destinationSql).bind(code).first<Destination>();
  return found ? { slug: found.slug, target: readTarget(found.target) } : null;
}

/** Forgets the oldest when full: a Map keeps its keys in the order in which they came. */
function remember<T>(memory: Memory<T>, max: number, code: string, found: T, at: number): void {
  memory.delete(code);
  memory.set(code, { found, at });
  if (memory.size <= max) return;
  const oldest = memory.keys().next().value;
  if (oldest !== undefined) memory.delete(oldest);
}
