import { parseCode } from "../signs/code.ts";
import { type Found, findDestination, recallDestination } from "./lookup.ts";
import { type Invoking, makePageAhead } from "./page-ahead.ts";
import { classify, count, declinePrefetch, redirectTo, redirectToVisit } from "./respond.ts";
import type { Destination } from "./spare-copy.ts";
import { mayBeStaffCheck, staffCheckOf } from "./staff-link.ts";
import { describe } from "./who.ts";

/** What a scan has come to that leads nowhere: counted, and to be told its reader by a page. */
export type DeadEnd = { found: Exclude<Found, Destination>; scan: string };

/**
 * A scan at once, for nearly every one: of a sign that this isolate remembers or has in its copy of
 * the directory, by nobody who may be an official.
 * @returns null for everything else, of which nothing is counted yet.
 */
export function redirectAtOnce(request: Request, env: Env, context: Invoking): Response | null {
  const code = codeOf(request);
  const found = code && recallDestination(context, env, code);
  if (!found || mayBeStaffCheck(request)) return null;
  const verdict = classify(request, found, false);
  // What is no scan is seldom, and takes the whole way.
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

/** Scans for which the URL map makes a page, by their requests. */
const notRedirected = new WeakMap<Request, ReturnType<typeof openCode>>();

/**
 * The same of a sign that has to be looked up first. Before any router too: to build the URL map takes
 * milliseconds, for which the first scan of an isolate would wait.
 * @returns null for what is no scan, and for one that cannot be redirected (`openedBefore`).
 */
export async function redirectWhenFound(
  request: Request,
  env: Env,
  context: Invoking,
): Promise<Response | null> {
  const code = codeOf(request);
  if (!code) return null;
  const opening = openCode(request, env, context, code);
  const opened = await opening.catch(() => null);
  if (opened instanceof Response) return opened;
  notRedirected.set(request, opening);
  return null;
}

/** What `redirectWhenFound` has come to, so that nothing is asked or counted twice. */
export const openedBefore = (request: Request) => notRedirected.get(request);

/** Looks a code up, counts the scan and answers it. @throws what no answer can carry, counted too. */
export async function openCode(
  request: Request,
  env: Env,
  context: Invoking,
  code: string,
): Promise<Response | DeadEnd> {
  const found = await findDestination(context, env, code);
  const staffCheck = mayBeStaffCheck(request)
    ? await staffCheckOf(request, env, code, Date.now())
    : null;
  const verdict = classify(request, found, staffCheck !== null);
  count(context, env, code, verdict, found);

  if (verdict.outcome === "declined") return declinePrefetch(verdict);
  if (typeof found === "string") return { found, scan: describe(verdict) };
  // Who walks along signs records what is to be seen there; a link shows what citizens see.
  if (verdict.outcome === "staff" && staffCheck === "mode") {
    return redirectToVisit(request, env, code, verdict);
  }
  const answer = redirectTo(request, env, code, found, verdict);
  if (verdict.outcome === "person") makePageAhead(context, env, answer);
  return answer;
}

const codeOf = ({ method, url }: Request): string | null =>
  method === "GET" ? parseCode(pathOf(url)) : null;

/** What stands between the host and the query of a URL as the platform gives it. */
export function pathOf(url: string): string {
  const start = url.indexOf("/", "https://".length) + 1;
  const end = url.indexOf("?", start);
  return end === -1 ? url.slice(start) : url.slice(start, end);
}
