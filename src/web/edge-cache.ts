import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { cityOf } from "../city.ts";
import { toBase64Url } from "./base64-url.ts";
import { languageOfPath } from "./languages.ts";
import { withTimeout } from "./timeout.ts";

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

/** For what may be a day old: pictures that others show in their messages, months that are over. */
export const dayLongCache = { "Cache-Control": `public, max-age=${keptForTrouble}` };

/**
 * Who reloads by force gets a new copy, but of each copy only so often in its time: a page after
 * ten seconds. What it costs to make one cannot be asked for again and again.
 */
const maxRenewals = 5;

/** Milliseconds. An answer that is not there by then does not come: the older copy is shown. */
const maxMakingMs = 8_000;

/** After a failure, whoever can have the older copy has it at once, for so long. */
const restMs = 5_000;

/**
 * The wait for a copy that somebody else has asked for first, and how often it is looked for. An old
 * copy is no answer meanwhile, or whoever scans after an edit would be shown what was before it.
 */
const maxWaitMs = 1_000;
const lookEveryMs = 20;

/** Longer keys are not kept: the Cache API takes no more than a URL may have. */
const maxKeyLength = 2_000;

/** Keys of which this isolate makes a copy, or has failed to, and until when others let it. */
const busy = new Map<string, { until: number; isMaking: boolean }>();
const maxBusy = 1_000;

const madeAt = "X-Made-At";

/**
 * Answers a route from the edge's copy while that is fresh, and from an old one when the route fails.
 * Nobody's query makes a copy of its own by a parameter that the route does not read.
 * @param parameters every parameter of the query that the route reads.
 */
export const edgeCache = (...parameters: readonly string[]) =>
  createMiddleware<{ Bindings: Env }>(async (c, next) => {
    const { method } = c.req;
    const key = keyOf(c, parameters);
    if ((method !== "GET" && method !== "HEAD") || key.length > maxKeyLength) return next();
    // A first part that is no language of the city may be a code with something around it: a scan.
    if (c.req.param("language") !== undefined && !languageOfPath(c.req.path, cityOf(c.env))) {
      return next();
    }
    const isGoodNow = (one: Copy | null) => one !== null && isGood(one, c.req.raw.headers);
    let copy = await find(key);
    if (!isGoodNow(copy)) copy = (await findOnceMade(key)) ?? copy;
    if (copy && (isGoodNow(copy) || isBusy(key))) {
      c.res = answerFrom(copy);
      return;
    }
    if (method === "GET") leaveAlone(key, { ms: maxMakingMs, isMaking: true });
    const error = await withTimeout(maxMakingMs, next()).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (copy && (error !== undefined || c.res.status >= 500)) {
      leaveAlone(key, { ms: restMs, isMaking: false });
      c.res = answerFrom(copy, "; detail=stale-if-error");
      return;
    }
    const answer = error === undefined && mayKeep(c.res) ? await tagged(c.res) : null;
    if (answer) {
      // Without this, Hono would copy the old answer's headers, one by one.
      c.res = undefined;
      c.res = answer.response;
    }
    if (answer && method === "GET") {
      const kept = caches.default.put(key, copyOf(answer));
      c.executionCtx.waitUntil(kept.finally(() => busy.delete(key)));
    } else {
      busy.delete(key);
      if (error !== undefined) throw error;
    }
  });

/**
 * The address of a copy: the path as the router has read it, which is one however it is escaped,
 * and the parameters as the route reads them, in its own order.
 */
function keyOf(c: Context<{ Bindings: Env }>, parameters: readonly string[]): string {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = c.req.query(name);
    if (value !== undefined) query.set(name, value);
  }
  // Put together, not resolved: "//x" is a path here, and would be a host to `new URL`.
  const path = encodeURI(c.req.path.toWellFormed());
  return `https://${cityOf(c.env).host}${path}${query.size > 0 ? `?${query}` : ""}`;
}

type Copy = { stored: Response; age: number; fresh: number };

async function find(key: string): Promise<Copy | null> {
  const stored = await caches.default.match(key).catch(() => undefined);
  if (!stored) return null;
  const age = Math.max(0, Math.round(secondsNow() - Number(stored.headers.get(madeAt))));
  return { stored, age, fresh: freshOf(stored) };
}

/** Waits where another request to this isolate makes the same, but not for ever. */
async function findOnceMade(key: string): Promise<Copy | null> {
  if (!isMaking(key)) return null;
  for (let waited = 0; waited < maxWaitMs && isMaking(key); waited += lookEveryMs) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
  return find(key);
}

/** RFC 9111, 5.2.1 and 5.4: what a browser sends that reloads by force. */
const byForce = /\b(no-cache|max-age=0)\b/;

function isGood({ age, fresh }: Copy, headers: Headers): boolean {
  const forced = byForce.test(`${headers.get("Cache-Control")} ${headers.get("Pragma")}`);
  return age < (forced ? fresh / maxRenewals : fresh);
}

const isBusy = (key: string): boolean => Date.now() < (busy.get(key)?.until ?? 0);

const isMaking = (key: string): boolean => isBusy(key) && busy.get(key)?.isMaking === true;

function leaveAlone(key: string, { ms, isMaking }: { ms: number; isMaking: boolean }): void {
  // What requests that were cut off have left behind.
  if (busy.size >= maxBusy) busy.clear();
  busy.set(key, { until: Date.now() + ms, isMaking });
}

const mayKeep = (answer: Response): boolean =>
  answer.status === 200 && (answer.headers.get("Cache-Control") ?? "").startsWith("public");

type Tagged = { body: ArrayBuffer; response: Response };

/**
 * An answer with its ETag (RFC 9110, 8.8.3), which is kept with the copy: reckoned once, and not by
 * `hono/etag` for each reader anew. Bytes instead of a stream, since there are two who read them.
 */
async function tagged(answer: Response): Promise<Tagged> {
  const body = await answer.arrayBuffer();
  const response = new Response(body, answer);
  if (!response.headers.has("ETag")) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    response.headers.set("ETag", `"${toBase64Url(digest)}"`);
  }
  return { body, response };
}

/** Kept for a day whatever it says to browsers, which is kept beside. */
function copyOf({ body, response }: Tagged): Response {
  const headers = new Headers(response.headers);
  headers.set(madeAt, String(secondsNow()));
  headers.set("X-Cache-Control", headers.get("Cache-Control") ?? "");
  headers.set("Cache-Control", `public, max-age=${keptForTrouble}`);
  return new Response(body, { status: response.status, headers });
}

/** For how many seconds the answer itself says that it is fresh. */
function freshOf(stored: Response): number {
  const [, seconds] = /max-age=(\d+)/.exec(stored.headers.get("X-Cache-Control") ?? "") ?? [];
  return Number(seconds ?? 0);
}

/** The copy as it was made, with its age and how it came about (RFC 9211). */
function answerFrom({ stored, age, fresh }: Copy, detail = ""): Response {
  const headers = new Headers(stored.headers);
  headers.set("Cache-Control", headers.get("X-Cache-Control") ?? "");
  headers.set("Age", String(age));
  headers.set("Cache-Status", `bien-pho; hit; ttl=${fresh - age}${detail}`);
  for (const name of [madeAt, "X-Cache-Control", "CF-Cache-Status"]) headers.delete(name);
  return new Response(stored.body, { status: stored.status, headers });
}

const secondsNow = () => Math.floor(Date.now() / 1000);
