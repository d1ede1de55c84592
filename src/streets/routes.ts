import { type Context, Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { edgeCache } from "../web/edge-cache.ts";
import { codeReports } from "./code-reports/routes.ts";
import { home } from "./handlers.ts";
import { leadOn } from "./lead-on.ts";
import { oldSlugs } from "./old-slugs.ts";
import { openData } from "./open-data/routes.ts";
import { reports } from "./reports/routes.ts";

type PageContext = Context<{ Bindings: Env }>;

/**
 * What citizens read: the list, the street pages, the open data. The pages are loaded when the
 * first of them is asked for: an isolate that starts for a scan needs none.
 */
export const streets = new Hono<{ Bindings: Env }>({ strict: false });

/**
 * A browser takes the headers of a 304 for those of the page that it kept (RFC 9111, 3.2): without
 * the page's own policy it would show it without its style.
 */
streets.use(
  etag({
    retainedHeaders: [
      ...RETAINED_304_HEADERS,
      "content-security-policy",
      "access-control-allow-origin",
      "access-control-expose-headers",
      "link",
      "age",
    ],
  }),
);
streets.use(oldSlugs);
streets.use(leadOn);

streets.get("/", home);
streets.get("/cards/:file{[a-z0-9-]+\\.png}", edgeCache(), async (c: PageContext) => {
  const { card } = await import("./map/handlers.ts");
  return card(c);
});
streets.route("/", openData); // /api, /robots.txt, /sitemap.xml
streets.get("/:language", edgeCache("q", "ward", "letter", "part"), async (c: PageContext) => {
  const { list } = await import("./list/handlers.ts");
  return list(c);
});
streets.get("/:language/streets/:slug", edgeCache(), async (c: PageContext) => {
  const { street } = await import("./page/handlers.ts");
  return street(c);
});
streets.route("/", reports);
streets.route("/", codeReports);
