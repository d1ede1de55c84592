import type { Context } from "hono";
import { cityOf } from "../city.ts";
import { parseCode } from "../signs/code.ts";
import { errorPage } from "../web/errors.tsx";
import { preferredLanguage } from "../web/languages.ts";
import { collect } from "./collect.ts";
import { type Destination, findDestination } from "./lookup.ts";
import { type Verdict, whoScanned } from "./who.ts";

/** Re-opening within a minute is the same scan: the browser itself answers (see counting). */
const sameScan = "private, max-age=60";

/** `GET /{CODE}`: to the street's page in the phone's language, and one more on the count. */
export async function redirect(c: Context<{ Bindings: Env }>): Promise<Response> {
  const code = parseCode(c.req.param("code") ?? "");
  if (!code) return errorPage(c, "wrong-code");

  const verdict = whoScanned(c.req.raw);
  if (verdict.outcome === "declined") return decline(verdict);

  const destination = await findDestination(c.env.DB, code).catch(() => undefined);
  if (destination === null) {
    count(c, "", verdict);
    return errorPage(c, "unknown-code", { "X-Scan": "stray" });
  }
  count(c, code, verdict);
  if (destination === undefined) return errorPage(c, "no-answer", { "Retry-After": "5" });
  return new Response(null, {
    status: 302,
    headers: {
      Location: locationOf(c, code, destination),
      "Cache-Control": sameScan,
      "X-Scan": describe(verdict),
    },
  });
}

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

/**
 * A stray is a stray whoever sent it: the first rule that matches wins, and one key an hour keeps
 * a flood of invented codes from growing the table.
 */
function count(c: Context<{ Bindings: Env }>, code: string, { outcome }: Verdict): void {
  if (outcome !== "person" && outcome !== "robot") return;
  collect(c.executionCtx, c.env, code, code === "" ? "person" : outcome);
}

/** 503 is the documented way to decline a prefetch: the browser asks again when it is opened. */
function decline(verdict: Verdict): Response {
  return new Response(null, {
    status: 503,
    headers: { "Cache-Control": "no-store", "X-Scan": describe(verdict) },
  });
}

const describe = ({ outcome, reason }: Verdict): string =>
  reason === "" ? outcome : `${outcome}; reason=${reason}`;
