import { createMiddleware } from "hono/factory";

/** What every answer carries, a scan's redirect too, which comes to no middleware (`scan/respond.ts`). */
export const headersOfEveryAnswer = {
  "X-Content-Type-Options": "nosniff",
  // No site that a page links to learns which sign its reader stands at.
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000",
} as const;

/**
 * Headers that every answer behind this middleware carries. A page adds the hash of its own style
 * to the policy (`page.tsx`); what is no page may load nothing at all.
 */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of Object.entries(headersOfEveryAnswer)) headers.set(name, value);
  // One page asks where the phone is (officials/new-signs), and says so itself.
  if (!headers.has("Permissions-Policy")) headers.set("Permissions-Policy", permissionsPolicy());
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (!headers.has("Content-Security-Policy")) {
    headers.set("Content-Security-Policy", policy("'none'"));
  }
  // Left out, the edge would cache by its own rules: whoever wants a cache says so.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
});

/** The Permissions-Policy of a page; only one that asks where the phone is may learn it. */
export const permissionsPolicy = (geolocation = "()"): string =>
  `camera=(), microphone=(), geolocation=${geolocation}, browsing-topics=()`;

/** The Content-Security-Policy of a page whose styles and scripts are these (CSP Level 3 sources). */
export const policy = (styles: string, scripts = "'self'"): string =>
  `default-src 'none'; style-src ${styles}; script-src ${scripts}; img-src 'self' data:; ` +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
