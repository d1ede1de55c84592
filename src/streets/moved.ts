import type { Context } from "hono";
import { publicCache } from "../web/edge-cache.ts";

/**
 * Answers with the address at which something is to be had instead, which a browser keeps no longer
 * than a page. What the answer so far lets other sites read, it still does: they follow a redirect
 * only where that lets them too (Fetch, 4.4).
 */
export function answerMoved(c: Context, Location: string): void {
  const headers = new Headers(c.res.headers);
  for (const name of ["Content-Type", "Content-Length", "Content-Language", "ETag"]) {
    headers.delete(name);
  }
  headers.set("Location", Location);
  headers.set("Cache-Control", publicCache["Cache-Control"]);
  // RFC 9110, 15.4.2 and 15.4.9: only the second lets a form be sent again as it is.
  const status = c.req.method === "GET" || c.req.method === "HEAD" ? 301 : 308;
  // Without this, Hono would copy the old answer's headers into the new one.
  c.res = undefined;
  c.res = new Response(null, { status, headers });
}
