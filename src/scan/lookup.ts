import { eq } from "drizzle-orm";
import { connectNearest } from "../db/client.ts";
import { signs, streets } from "../db/schema.ts";

/** Where a sign leads: its street's slug, or an address that the city has set for this sign. */
export type Destination = { slug: string; target: string | null };

/** A sign's destination may change; within a minute every isolate knows. */
const freshMs = 60_000;

/** Codes remembered per isolate: a city's signs many times over, and some megabytes at most. */
const mostRemembered = 10_000;

type Memory = { destination: Destination | null; at: number };

const memory = new Map<string, Memory>();

/**
 * Where a well-formed code leads; null if no sign bears it. From this isolate's memory where that
 * is fresh, else one read of the nearest D1; if D1 fails, from memory however old.
 * @throws what D1 threw, if it failed and nothing is remembered.
 */
export async function findDestination(d1: D1Database, code: string): Promise<Destination | null> {
  const now = Date.now();
  const remembered = memory.get(code);
  if (remembered && now - remembered.at < freshMs) return remembered.destination;
  try {
    const destination = await readDestination(d1, code);
    remember(code, { destination, at: now });
    return destination;
  } catch (error) {
    if (remembered) return remembered.destination;
    throw error;
  }
}

async function readDestination(d1: D1Database, code: string): Promise<Destination | null> {
  const found = await connectNearest(d1)
    .select({ slug: streets.slug, target: signs.target })
    .from(signs)
    .innerJoin(streets, eq(streets.id, signs.streetId))
    .where(eq(signs.code, code))
    .get();
  return found ?? null;
}

/** Forgets the oldest when full: a Map keeps its keys in the order in which they came. */
function remember(code: string, entry: Memory): void {
  memory.delete(code);
  memory.set(code, entry);
  if (memory.size <= mostRemembered) return;
  const oldest = memory.keys().next().value;
  if (oldest !== undefined) memory.delete(oldest);
}
