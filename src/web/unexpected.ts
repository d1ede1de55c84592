import type { Context } from "hono";
import { routePath } from "hono/route";
import { errorPage } from "./errors.tsx";
import { errorName, logLine } from "./log.ts";
import { isOutage, retrySoon } from "./outage.ts";
import { framesOf } from "./stack.ts";

/**
 * An honest page for an error that nobody expected, or for a database that does not answer, and one
 * structured log line. Neither holds the error's message, since D1's carries the bound values, nor
 * the path, which may carry what somebody typed: the route's pattern, the error's name and its
 * stack frames say where to look.
 */
export async function unexpected(error: Error, c: Context): Promise<Response> {
  const where = { method: c.req.method, route: routePath(c) };
  if (await isOutage(error, c.env.DB)) {
    logLine("database-down", { ...where, error: errorName(error) });
    return errorPage(c, "no-data", retrySoon);
  }
  const incident = crypto.randomUUID();
  logLine("unexpected-error", {
    incident,
    ...where,
    error: error.name,
    cause: error.cause === undefined ? undefined : errorName(error.cause),
    frames: framesOf(error),
  });
  return errorPage(c, "unexpected", { "X-Incident": incident });
}
