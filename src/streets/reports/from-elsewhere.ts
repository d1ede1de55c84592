import { createMiddleware } from "hono/factory";
import { errorPage } from "../../web/errors.tsx";

/** A form that another site sends in somebody's name is refused. */
export const sameSite = createMiddleware(async (c, next) => {
  return isFromElsewhere(c.req.raw) ? errorPage(c, "cross-site") : next();
});

/**
 * Whether a browser says that a form was sent from another site (Fetch Metadata, 2.3; Fetch, 3.1).
 * Browsers without Fetch Metadata (Safari before 16.4) say "null" for the origin of our own forms,
 * since our pages send no referrer, and the oldest say nothing: their forms are taken. No cookie
 * tells who sends one, so that another site can do nothing here in anybody's name; and a report
 * needs the signed token of its form, a withdrawal the receipt, neither of which it can read.
 */
function isFromElsewhere({ headers, url }: Request): boolean {
  const site = headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "cross-site" || site === "same-site";
  const origin = headers.get("Origin") ?? "null";
  return origin !== "null" && origin !== new URL(url).origin;
}
