import { cityOf } from "../city.ts";
import type { streets } from "../db/schema.ts";
import { errorName, logLine } from "../web/log.ts";
import { withTimeout } from "../web/timeout.ts";
import { readTarget } from "./target.ts";

/** Where a sign leads: its street's slug, or an address that the city has set for this sign. */
export type Destination = { slug: string; target: string | null };

/** What a street is called. */
export type SpareStreet = Pick<typeof streets.$inferSelect, "kind" | "name">;

/**
 * A spare copy of the whole directory of signs and streets, in the Cache API of each data centre:
 * when D1 does not answer, a sign still does, even one that nobody here has scanned before, and its
 * street's page tells at least what the street is called.
 */

/** How old the copy may get before it is renewed; it serves far longer if it has to. */
const renewAfterMs = 3_600_000;
/** After a failure. */
const retryMs = 60_000;
const keptSeconds = 30 * 86_400;

/** Rows of each in the copy, so that it stays a matter of milliseconds: any Vietnamese city, and more. */
const maxSigns = 20_000;
const maxStreets = 20_000;

/** The cache is near; when even that hangs, the reader shall not. */
const answerMs = 1_000;

type SpareCopy = {
  at: number;
  signs: Record<string, [slug: string, target: string | null]>;
  /** By slug. A copy that was made before they were part of it has none. */
  streets?: Record<string, [kind: SpareStreet["kind"], name: string]>;
};

let renewedAt = 0;
let copy: SpareCopy | null = null;

/** Where a code led when the copy was made; null if it is not in it, or there is none. */
export async function readSpareCopy(env: Env, code: string): Promise<Destination | null> {
  copy ??= await fetchCopy(env).catch(() => null);
  const entry = copy?.signs[code];
  return entry ? { slug: entry[0], target: readTarget(entry[1]) } : null;
}

/** What a street was called when the copy was made; null if it is not in it, or there is none. */
export async function readSpareStreet(env: Env, slug: string): Promise<SpareStreet | null> {
  copy ??= await fetchCopy(env).catch(() => null);
  const streets = copy?.streets ?? {};
  const entry = Object.hasOwn(streets, slug) ? streets[slug] : undefined;
  return entry ? { kind: entry[0], name: entry[1] } : null;
}

/**
 * When the copy of this data centre was made, in milliseconds; null where it has none: none of its
 * readers has scanned a sign lately.
 */
export async function spareCopyMadeAt(env: Env): Promise<number | null> {
  return (await fetchCopy(env).catch(() => null))?.at ?? null;
}

/** Renews the copy in the background, if it is due and D1 has just been seen to answer. */
export function renewSpareCopy(context: Pick<ExecutionContext, "waitUntil">, env: Env): void {
  const now = Date.now();
  if (now - renewedAt < renewAfterMs) return;
  renewedAt = now;
  copy = null;
  context.waitUntil(
    renew(env, now).catch((error) => {
      renewedAt = now - renewAfterMs + retryMs;
      logLine("spare-copy-not-renewed", { error: errorName(error) });
    }),
  );
}

async function renew(env: Env, now: number): Promise<void> {
  const present = await fetchCopy(env);
  // Another isolate of this data centre has seen to it.
  if (present && now - present.at < renewAfterMs) return;
  const nearest = env.DB.withSession("first-unconstrained");
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
  const made: SpareCopy = {
    at: now,
    signs: Object.fromEntries(
      signs.results.map(({ code, slug, target }) => [code, [slug, target]]),
    ),
    streets: Object.fromEntries(
      streets.results.map(({ slug, kind, name }) => [slug, [kind, name]]),
    ),
  };
  await caches.default.put(
    keyOf(env),
    Response.json(made, { headers: { "Cache-Control": `max-age=${keptSeconds}` } }),
  );
}

async function fetchCopy(env: Env): Promise<SpareCopy | null> {
  const cached = await withTimeout(answerMs, caches.default.match(keyOf(env)));
  return cached ? await cached.json<SpareCopy>() : null;
}

/** On the city's own host, where the Cache API works, at a path that no route answers. */
const keyOf = (env: Env): string => `https://${cityOf(env).host}/scan/spare-copy`;
