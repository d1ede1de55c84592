import { cityOf } from "../city.ts";
import { nearestOf } from "../db/client.ts";
import type { streets } from "../db/schema.ts";
import { errorName, logLine } from "../web/log.ts";
import { withTimeout } from "../web/timeout.ts";
import { whenSent } from "./outbox.ts";
import { readTarget } from "./target.ts";
import { isWithin } from "./within.ts";

/** Where a sign leads: its street's slug, or an address that the city has set for this sign. */
export type Destination = { slug: string; target: string | null };

/** What a street is called. */
export type SpareStreet = Pick<typeof streets.$inferSelect, "kind" | "name">;

/**
 * A copy of the whole directory of signs and streets, in the Cache API of each data centre. An
 * isolate that has met one code gets it in the background, and answers the next from it at once.
 * And it is the spare: when D1 does not answer, a sign still does, even one that nobody here has
 * scanned before, and its street's page tells at least what the street is called.
 *
 * It holds as long as no change set has been applied since. An isolate asks for that in the
 * background, at a look-up and at most once a minute, and makes the copy anew when there was one.
 */

/** How often an isolate asks whether the copy still holds; after a failure too. */
const checkEveryMs = 60_000;
/**
 * An answer without the database is from a copy of which the database has said within this time
 * that it holds: a target that was set since, for a danger say, is followed after it at the latest.
 */
const maxUnaskedMs = 300_000;
/** A copy older than this is made anew: what somebody changes in SQL by hand is no change set. */
const remakeAfterMs = 43_200_000;
/** While the database is down, it serves far longer. */
const keptSeconds = 30 * 86_400;

/** Rows of each in the copy, so that it stays a matter of milliseconds: any Vietnamese city, and more. */
const maxSigns = 20_000;
const maxStreets = 20_000;

/** The cache is near; when even that hangs, the reader shall not. */
const answerMs = 1_000;

type SpareCopy = {
  at: number;
  /** The change sets that it knows of (`versionSql`). A copy of an earlier version has none. */
  version?: string;
  signs: Record<string, [slug: string, target: string | null]>;
  /** By slug. A copy that was made before they were part of it has none. */
  streets?: Record<string, [kind: SpareStreet["kind"], name: string]>;
};

let copy: SpareCopy | null = null;
/** When the database was last asked whether the copy holds, and said that it does. */
let heldAt = Number.NEGATIVE_INFINITY;
let checkedAt = Number.NEGATIVE_INFINITY;
/** The database has said otherwise of a sign, though no change set was applied. */
let isWrong = false;

/**
 * Where a code leads by the copy in this isolate, while the database has lately said that it holds.
 * Null for a sign that has a target of its own, which only the database may tell, and for every code
 * that is not in the copy.
 */
export function recallListed(code: string, now: number): Destination | null {
  if (!copy || isWrong || !isWithin(maxUnaskedMs, heldAt, now)) return null;
  const entry = Object.hasOwn(copy.signs, code) ? copy.signs[code] : undefined;
  return entry && entry[1] === null ? { slug: entry[0], target: null } : null;
}

/** Where a code led when the copy was made; null if it is not in it, or there is none. */
export async function readSpareCopy(env: Env, code: string): Promise<Destination | null> {
  copy ??= await fetchCopy(env);
  const entry = copy?.signs[code];
  return entry ? { slug: entry[0], target: readTarget(entry[1]) } : null;
}

/** What a street was called when the copy was made; null if it is not in it, or there is none. */
export async function readSpareStreet(env: Env, slug: string): Promise<SpareStreet | null> {
  copy ??= await fetchCopy(env);
  const streets = copy?.streets ?? {};
  const entry = Object.hasOwn(streets, slug) ? streets[slug] : undefined;
  return entry ? { kind: entry[0], name: entry[1] } : null;
}

/**
 * When the copy of this data centre was made, in milliseconds; null where it has none: none of its
 * readers has scanned a sign lately.
 */
export async function spareCopyMadeAt(env: Env): Promise<number | null> {
  return (await fetchCopy(env))?.at ?? null;
}

/** Asks the database about every code until the copy has been made anew: it was wrong about one. */
export function distrustCopy(): void {
  isWrong = true;
}

/**
 * Brings the copy up to date in the background, if that is due; D1 has just been seen to answer. Neither
 * the redirect nor the count waits behind it: to read the directory of a large city takes milliseconds.
 */
export function keepSpareCopy(context: Pick<ExecutionContext, "waitUntil">, env: Env): void {
  const now = Date.now();
  if (isWithin(checkEveryMs, checkedAt, now)) return;
  checkedAt = now;
  context.waitUntil(
    whenSent()
      .then(() => bringUpToDate(env))
      .catch((error) => logLine("spare-copy-not-renewed", { error: errorName(error) })),
  );
}

async function bringUpToDate(env: Env): Promise<void> {
  const now = Date.now();
  const wasWrong = isWrong;
  const holds = (one: SpareCopy | null, version: string): one is SpareCopy =>
    !wasWrong && one?.version === version && isWithin(remakeAfterMs, one.at, now);
  // One session: the copy is read from a replica that knows of the version, or of a later one.
  const nearest = nearestOf(env.DB);
  const [inDataCentre, version] = await Promise.all([copy ?? fetchCopy(env), readVersion(nearest)]);
  // Another isolate of this data centre may have seen to it.
  const found = holds(inDataCentre, version) ? inDataCentre : await fetchCopy(env);
  const made = holds(found, version) ? null : await readDirectory(nearest, { now, version });
  copy = made ?? found;
  heldAt = now;
  isWrong &&= !wasWrong;
  // A data centre that refuses it refuses the next isolates, and not this one.
  if (made) await keepCopy(env, made);
}

/**
 * When the last change set was applied and how many in that second: no two states are alike. One that
 * was applied by a clock that ran ahead, by more than two clocks may differ, would hide all later ones.
 */
const versionSql = `SELECT applied_at || ' ' || count(*) AS version FROM change_sets
  WHERE applied_at = (SELECT max(applied_at) FROM change_sets WHERE applied_at < unixepoch() + 60)`;

async function readVersion(nearest: D1DatabaseSession): Promise<string> {
  return (await nearest.prepare(versionSql).first<string | null>("version")) ?? "none";
}

/** @param version read before: what is applied meanwhile makes the copy out of date at once. */
async function readDirectory(
  nearest: D1DatabaseSession,
  { now, version }: { now: number; version: string },
): Promise<SpareCopy> {
  const [signs, streets] = await Promise.all([
    nearest
      .prepare(
        `SELECT signs.code, streets.slug, signs.target
         FROM signs JOIN streets ON streets.id = signs.street_id LIMIT ?`,
      )
      .bind(maxSigns)
      .all<Destination & { code: string }>(),
    nearest
      .prepare("SELECT slug, kind, name FROM streets LIMIT ?")
      .bind(maxStreets)
      .all<SpareStreet & { slug: string }>(),
  ]);
  return {
    at: now,
    version,
    signs: Object.fromEntries(
      signs.results.map(({ code, slug, target }) => [code, [slug, target]]),
    ),
    streets: Object.fromEntries(
      streets.results.map(({ slug, kind, name }) => [slug, [kind, name]]),
    ),
  };
}

const keepCopy = (env: Env, made: SpareCopy): Promise<void> =>
  caches.default.put(
    keyOf(env),
    Response.json(made, { headers: { "Cache-Control": `max-age=${keptSeconds}` } }),
  );

/** Null where the data centre has none, does not say, or has something else in its place. */
async function fetchCopy(env: Env): Promise<SpareCopy | null> {
  try {
    const cached = await withTimeout(answerMs, caches.default.match(keyOf(env)));
    const found = await cached?.json<Partial<SpareCopy> | null>();
    return found?.at && found.signs ? (found as SpareCopy) : null;
  } catch {
    return null;
  }
}

/** On the city's own host, where the Cache API works, at a path that no route answers. */
const keyOf = (env: Env): string => `https://${cityOf(env).host}/scan/spare-copy`;
