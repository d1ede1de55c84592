import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { cityOf } from "../city.ts";

/**
 * What citizens read is the same for all and changes seldom, so the edge keeps it: for less than
 * a minute it answers from its copy, and for a day it has one to show when the database is down.
 *
 * The Cache API and not Workers Cache, since that one would show the stale copy once more after
 * every edit and has no say in when. A copy says its Age (RFC 9111, 5.1), so that browsers count
 * from when it was made and an edit shows within a minute.
 */

/** Seconds; ten less than a minute, which is how long an isolate may know its list of streets. */
const pageFresh = 50;
const keptForTrouble = 24 * 3600;

/** For answers that the edge may keep. */
export const publicCache = {
  "Cache-Control": `public, max-age=${pageFresh}, stale-if-error=${keptForTrouble}`,
};

/** For pictures: an edit of a street's lines may take a day to show in other people's messages. */
export const dayLongCache = { "Cache-Control": `public, max-age=${keptForTrouble}` };

/** Only these parts of a query make another page, so no invented one makes another copy. */
const meaningful = ["q", "ward", "limit", "cursor"];

const madeAt = "X-Made-At";

export const edgeCache = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return next();
  const key = keyOf(c);
  const stored = await caches.default.match(key);
  const age = stored
    ? Math.max(0, Math.round(secondsNow() - Number(stored.headers.get(madeAt))))
    : 0;
  // RFC 9111, 5.2.1.4: whoever reloads by force gets a new one, and leaves it for the others.
  const fresh = stored ? freshOf(stored) : 0;
  const wantsNew = /\bno-cache\b/.test(c.req.header("Cache-Control") ?? "");
  if (stored && age < fresh && !wantsNew) {
    c.res = answerFrom(stored, age, `hit; ttl=${fresh - age}`);
    return;
  }
  await next();
  if (c.error && stored) {
    c.res = answerFrom(stored, age, `hit; ttl=${fresh - age}; detail=stale-if-error`);
  } else if (c.req.method === "GET" && mayKeep(c.res)) {
    c.executionCtx.waitUntil(caches.default.put(key, copyOf(c.res.clone())));
  }
});

/** Put together, not resolved: "//x" is a path here, and would be a host to `new URL`. */
function keyOf(c: Context<{ Bindings: Env }>): string {
  const { pathname, searchParams } = new URL(c.req.url);
  const query = new URLSearchParams();
  for (const name of meaningful) {
    const value = searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  return `https://${cityOf(c.env).host}${pathname}?${query}`.slice(0, 2000);
}

const mayKeep = (answer: Response): boolean =>
  answer.status === 200 && (answer.headers.get("Cache-Control") ?? "").startsWith("public");

/** Kept for a day whatever it says to browsers, which is kept beside. */
function copyOf(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set(madeAt, String(secondsNow()));
  headers.set("X-Cache-Control", headers.get("Cache-Control") ?? "");
  headers.set("Cache-Control", `public, max-age=${keptForTrouble}`);
  return new Response(answer.body, { status: answer.status, headers });
}

/** For how many seconds the answer itself says that it is fresh. */
function freshOf(stored: Response): number {
  const [, seconds] = /max-age=(\d+)/.exec(stored.headers.get("X-Cache-Control") ?? "") ?? [];
  return Number(seconds ?? 0);
}

/** The copy as it was made, with its age and how it came about (RFC 9211). */
function answerFrom(stored: Response, age: number, how: string): Response {
  const headers = new Headers(stored.headers);
  headers.set("Cache-Control", headers.get("X-Cache-Control") ?? "");
  headers.set("Age", String(age));
  headers.set("Cache-Status", `bien-pho; ${how}`);
  for (const name of [madeAt, "X-Cache-Control", "CF-Cache-Status"]) headers.delete(name);
  return new Response(stored.body, { status: stored.status, headers });
}

const secondsNow = () => Math.floor(Date.now() / 1000);
