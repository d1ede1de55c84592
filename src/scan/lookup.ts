import { eq } from "drizzle-orm";
import { connectNearest } from "../db/client.ts";
import { signs, streets } from "../db/schema.ts";
import { withTimeout } from "../web/timeout.ts";
import { type Destination, readSpareCopy, renewSpareCopy } from "./spare-copy.ts";
import { readTarget } from "./target.ts";

/** No sign bears the code; or nobody can say just now. */
export type Found = Destination | "no-sign" | "no-answer";

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

type Memory<T> = Map<string, { found: T; until: number }>;

const knownSigns: Memory<Destination> = new Map();
const knownStrays: Memory<"no-sign"> = new Map();
let restUntil = 0;

/** Where a code leads, if this isolate has read it within the minute. */
export function recallDestination(code: string): Destination | null {
  const remembered = knownSigns.get(code);
  return remembered && Date.now() < remembered.until ? remembered.found : null;
}

/**
 * Where a well-formed code leads: from this isolate's memory where that is fresh, else by one read
 * of the nearest D1; if D1 fails or hangs, from an older copy in memory or in the data centre.
 */
export async function findDestination(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  code: string,
): Promise<Found> {
  const now = Date.now();
  const remembered = knownSigns.get(code) ?? knownStrays.get(code);
  if (remembered && now < remembered.until) return remembered.found;
  const older = async () => remembered?.found ?? (await readSpareCopy(env, code));
  if (now < restUntil) {
    const found = await older();
    if (found) return found;
  }
  try {
    const found = await withTimeout(answerMs, readDestination(env.DB, code));
    if (found === "no-sign") remember(knownStrays, maxStrays, code, found, now + freshMs);
    else remember(knownSigns, maxSigns, code, found, now + freshMs);
    renewSpareCopy(context, env);
    return found;
  } catch {
    restUntil = Date.now() + restMs;
    return (await older()) ?? "no-answer";
  }
}

async function readDestination(d1: D1Database, code: string): Promise<Destination | "no-sign"> {
  const found = await connectNearest(d1)
    .select({ slug: streets.slug, target: signs.target })
    .from(signs)
    .innerJoin(streets, eq(streets.id, signs.streetId))
    .where(eq(signs.code, code))
    .get();
  return found ? { slug: found.slug, target: readTarget(found.target) } : "no-sign";
}

/** Forgets the oldest when full: a Map keeps its keys in the order in which they came. */
function remember<T>(memory: Memory<T>, max: number, code: string, found: T, until: number): void {
  memory.delete(code);
  memory.set(code, { found, until });
  if (memory.size <= max) return;
  const oldest = memory.keys().next().value;
  if (oldest !== undefined) memory.delete(oldest);
}
