import type { Context } from "hono";
import { parseCode } from "../signs/code.ts";
import { codeLikeInPath } from "../signs/typed/code-like.ts";
import { errorPage } from "../web/errors.tsx";
import { findDestination, recallDestination } from "./lookup.ts";
import { type Invoking, makePageAhead } from "./page-ahead.ts";
import { classify, count, declinePrefetch, redirectTo, redirectToVisit } from "./respond.ts";
import { mayBeStaffCheck, staffCheckOf } from "./staff-link.ts";
import { describe } from "./who.ts";
import { codeErrorPage, nearSignsInTime } from "./wrong-code.tsx";

type RequestContext = Context<{ Bindings: Env }>;

/** `GET /{CODE}`: to the street's page in the phone's language, and one more on the count. */
export async function redirect(c: RequestContext): Promise<Response> {
  const typed = c.req.param("code") ?? "";
  const code = parseCode(typed);
  if (code) return openCode(c, code);
  return codeErrorPage(c, "wrong-code", typed, { near: await nearSignsInTime(c.env, typed) });
}

/**
 * The last resort for a path that is none of ours: a code with something around or within it, as
 * in `/4PHVTR.`, `//4PHVTR` or `/4PH-VTR`, is opened and counted as the bare one, by the same
 * request. Five or seven characters are a code that was mistyped.
 * @returns null for a path that holds nothing like a code.
 */
export async function redirectMangled(c: RequestContext): Promise<Response | null> {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return null;
  const typed = codeLikeInPath(pathOf(c.req.url));
  if (!typed) return null;
  const code = parseCode(typed);
  if (code) return openCode(c, code);
  const near = await nearSignsInTime(c.env, typed);
  // A word without a digit is nearly always a word.
  if (near.length === 0 && !/\d/.test(typed)) return null;
  return codeErrorPage(c, "wrong-code", typed, { near });
}

async function openCode(c: RequestContext, code: string): Promise<Response> {
  const request = c.req.raw;
  const found = await findDestination(c.executionCtx, c.env, code);
  const staffCheck = mayBeStaffCheck(request)
    ? await staffCheckOf(request, c.env, code, Date.now())
    : null;
  const verdict = classify(request, found, staffCheck !== null);
  count(c.executionCtx, c.env, code, verdict, found);

  if (verdict.outcome === "declined") return declinePrefetch(verdict);
  const scan = { "X-Scan": describe(verdict) };
  if (found === "no-sign" || found === "perhaps-no-sign") {
    return codeErrorPage(c, "unknown-code", code, { headers: scan });
  }
  if (found === "no-answer") return errorPage(c, "no-answer", { "Retry-After": "5", ...scan });
  // Who walks along signs records what is to be seen there; a link shows what citizens see.
  if (verdict.outcome === "staff" && staffCheck === "mode") {
    return redirectToVisit(request, c.env, code, verdict);
  }
  const answer = redirectTo(request, c.env, code, found, verdict);
  if (verdict.outcome === "person") makePageAhead(c.executionCtx, c.env, answer);
  return answer;
}

/**
 * The same, at once and before any router, for nearly every scan: of a sign that this isolate
 * remembers or has in its copy of the directory, by nobody who may be an official. A router costs
 * more than all the rest.
 * @returns null for everything else, which takes the whole way.
 */
export function redirectAtOnce(request: Request, env: Env, context: Invoking): Response | null {
  if (request.method !== "GET") return null;
  const code = parseCode(pathOf(request.url));
  const found = code && recallDestination(context, env, code);
  if (!found || mayBeStaffCheck(request)) return null;
  const verdict = classify(request, found, false);
  // What is no scan is seldom, and takes the whole way too.
  if (verdict.outcome === "declined" || verdict.outcome === "ignored") return null;
  try {
    const answer = redirectTo(request, env, code, found, verdict);
    count(context, env, code, verdict, found);
    if (verdict.outcome === "person") makePageAhead(context, env, answer);
    return answer;
  } catch {
    // Nothing is counted yet, and the whole way ends with an honest page and a line in the log.
    return null;
  }
}

/** What stands between the host and the query of a URL as the platform gives it. */
function pathOf(url: string): string {
  const start = url.indexOf("/", "https://".length) + 1;
  const end = url.indexOf("?", start);
  return end === -1 ? url.slice(start) : url.slice(start, end);
}
