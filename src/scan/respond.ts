import { cityOf } from "../city.ts";
import { headersOfEveryAnswer } from "../web/headers.ts";
import { preferredLanguage } from "../web/languages.ts";
import type { Found } from "./lookup.ts";
import { collect } from "./outbox.ts";
import type { Destination } from "./spare-copy.ts";
import { describe, type Verdict, whoScanned } from "./who.ts";

// What a scan comes to, whichever way it has gone (redirect.ts).

/**
 * Re-opening within a minute is the same scan: the browser itself answers. So nothing else may be
 * kept that a scan would then be answered with: no HEAD, no image's request, no staff check.
 */
const sameScan = "private, max-age=60";

/** Who has opened a code, and so whether and how it is counted. */
export const classify = ({ method, headers }: Request, found: Found, byStaff: boolean): Verdict =>
  whoScanned({
    method,
    headers,
    byStaff,
    userAgent: headers.get("User-Agent")?.trim() ?? "",
    signExists: found !== "no-sign" && found !== "perhaps-no-sign",
  });

/**
 * A stray is counted under no code: one key an hour for each kind of scanner keeps a flood of
 * invented codes from growing the table. Of a code that may be a sign's by now, the tally finds out
 * first. What the primary itself had no sign for stays a stray, also if one is entered afterwards.
 */
export function count(
  context: Pick<ExecutionContext, "waitUntil">,
  env: Env,
  code: string,
  verdict: Verdict,
  found: Found,
): void {
  const { outcome } = verdict;
  if (outcome === "ignored" || outcome === "declined") return;
  const by = outcome === "stray" ? verdict.by : outcome;
  if (found === "no-sign") collect(context, env, { code: "", by, proven: true });
  // By the strays' own tally, since most of these are strays, and a flood of them stays one row.
  else if (found === "perhaps-no-sign") collect(context, env, { code, by, proven: false }, "");
  else collect(context, env, { code, by, proven: found !== "no-answer" });
}

/** 503 is the documented way to decline a prefetch: the browser asks again when it is opened. */
export const declinePrefetch = (verdict: Verdict): Response =>
  new Response(null, {
    status: 503,
    headers: {
      ...headersOfEveryAnswer,
      "Cache-Control": "no-store",
      "X-Scan": describe(verdict),
    },
  });

/** To the street's page, or where the city sends this sign's readers. */
export function redirectTo(
  { headers }: Request,
  env: Env,
  code: string,
  destination: Destination,
  verdict: Verdict,
): Response {
  const answer = new Response(null, { status: 302, headers: headersOf(verdict) });
  const location = destination.target ?? pageOf(destination.slug, code, headers, env);
  answer.headers.set("Location", location);
  return answer;
}

/** To the page on which an official records what is to be seen at this sign. */
export function redirectToVisit(
  { headers }: Request,
  env: Env,
  code: string,
  verdict: Verdict,
): Response {
  const language = preferredLanguage(headers.get("Accept-Language"), cityOf(env));
  const answer = new Response(null, { status: 302, headers: headersOf(verdict) });
  const area = language === "en" ? "/officials/en" : "/officials";
  answer.headers.set("Location", `${area}/signs/${code}/visit`);
  return answer;
}

const madeHeaders = new Map<string, Headers>();

/**
 * What a redirect carries besides its Location: made once for each of the few verdicts, since to
 * copy headers costs less than to make them.
 */
function headersOf(verdict: Verdict): Headers {
  const scan = describe(verdict);
  const made = madeHeaders.get(scan);
  if (made) return made;
  const isScan = verdict.outcome === "person" || verdict.outcome === "robot";
  const headers = new Headers({
    ...headersOfEveryAnswer,
    "Cache-Control": isScan ? sameScan : "no-store",
    Vary: "Accept-Language",
    "X-Scan": scan,
  });
  madeHeaders.set(scan, headers);
  return headers;
}

/**
 * The code travels in the fragment, which no cache and no server sees: the page marks the scanned
 * sign by it (`:target`), and stays one page for every sign of the street.
 */
function pageOf(slug: string, code: string, headers: Headers, env: Env): string {
  const language = preferredLanguage(headers.get("Accept-Language"), cityOf(env));
  return `/${language}/streets/${slug}#${code}`;
}
