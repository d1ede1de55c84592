import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { parseCode } from "../signs/code.ts";
import { errorPage } from "../web/errors.tsx";
import { preferredLanguage } from "../web/languages.ts";
import { collect } from "./collect.ts";
import { type Found, findDestination } from "./lookup.ts";
import type { Destination } from "./spare-copy.ts";
import { isStaffCheck, mayBeStaffCheck } from "./staff-link.ts";
import { describe, type Verdict, whoScanned } from "./who.ts";

/** Re-opening within a minute is the same scan: the browser itself answers (see counting). */
const sameScan = "private, max-age=60";

/** `GET /{CODE}`: to the street's page in the phone's language, and one more on the count. */
export async function redirect(c: Context<{ Bindings: Env }>): Promise<Response> {
  const code = parseCode(c.req.param("code") ?? "");
  if (!code) return errorPage(c, "wrong-code");

  const request = c.req.raw;
  const found = await findDestination(c.executionCtx, c.env, code);
  const verdict = whoScanned({
    method: request.method,
    headers: request.headers,
    userAgent: request.headers.get("User-Agent")?.trim() ?? "",
    signExists: found !== "no-sign",
    byStaff: mayBeStaffCheck(request) && (await isStaffCheck(request, c.env, code, Date.now())),
  });
  count(c, code, verdict, found);

  const scan = { "X-Scan": describe(verdict) };
  if (verdict.outcome === "declined") return decline(scan);
  if (found === "no-sign") return errorPage(c, "unknown-code", scan);
  if (found === "no-answer") return errorPage(c, "no-answer", { "Retry-After": "5", ...scan });
  return new Response(null, {
    status: 302,
    headers: { Location: locationOf(c, code, found), "Cache-Control": sameScan, ...scan },
  });
}

/**
 * A stray is counted under no code, whoever sent it: one key an hour keeps a flood of invented
 * codes from growing the table.
 */
function count(
  c: Context<{ Bindings: Env }>,
  code: string,
  { outcome }: Verdict,
  found: Found,
): void {
  if (outcome === "ignored" || outcome === "declined") return;
  collect(
    c.executionCtx,
    c.env,
    outcome === "stray"
      ? { code: "", by: "person", proven: true }
      : { code, by: outcome, proven: found !== "no-answer" },
  );
}

/** 503 is the documented way to decline a prefetch: the browser asks again when it is opened. */
const decline = (scan: { "X-Scan": string }): Response =>
  new Response(null, { status: 503, headers: { "Cache-Control": "no-store", ...scan } });

/**
 * The code travels in the fragment, which no cache and no server sees: the page marks the scanned
 * sign by it (`:target`), and stays one page for every sign of the street.
 */
function locationOf(
  c: Context<{ Bindings: Env }>,
  code: string,
  { slug, target }: Destination,
): string {
  if (target) return target;
  const language = preferredLanguage(c.req.raw.headers.get("Accept-Language"), cityOf(c.env));
  return `/${language}/streets/${slug}#${code}`;
}
