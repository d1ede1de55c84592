import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { health } from "./db/healthz.ts";
import { redirect, redirectMangled } from "./scan/handlers.ts";
import { signs } from "./signs/routes.ts";
import { streets } from "./streets/routes.ts";
import { errorPage } from "./web/errors.tsx";
import { securityHeaders } from "./web/headers.ts";
import { inTime } from "./web/outage.ts";
import { unexpected } from "./web/unexpected.ts";

/** The URL map: which room answers which path. */
export const app = new Hono<{ Bindings: Env }>({ strict: false });

// Before everything else, since nothing that only pages need may cost a scan. What leads somewhere
// does not come here: index.ts answers it. The headers are for the errors, which are pages.
app.get("/:code{[0-9A-Za-z]{6}}", securityHeaders, redirect);

app.use(securityHeaders);
app.use(inTime);
app.use(
  methodNotAllowed({
    app,
    onMethodNotAllowed: (c, methods) => {
      const Allow = [...methods, "OPTIONS"].join(", ");
      if (c.req.method !== "OPTIONS") return errorPage(c, "wrong-method", { Allow });
      // Whoever asks what there is, is told it (RFC 9110, 9.3.7), without the headers of a page.
      c.res = undefined;
      return c.body(null, 204, { Allow, "Cache-Control": "no-store" });
    },
  }),
);

app.get("/healthz", health);
app.route("/", signs); // /qr, /plates
app.all("/officials/*", async (c) => {
  // Loaded at the first official, not at the first scan.
  const { officials } = await import("./officials/routes.ts");
  return officials.fetch(c.req.raw, c.env, c.executionCtx);
});
app.get("/:language/privacy", async (c) => {
  const { privacyPage } = await import("./streets/privacy/privacy-page.tsx");
  return privacyPage(c);
});
app.route("/", streets); // /, /vi, /vi/streets, /api, /robots.txt

app.notFound(async (c) => (await redirectMangled(c)) ?? errorPage(c, "not-found"));
app.onError(unexpected);
