import { Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { edgeCache } from "../web/edge-cache.ts";
import { home } from "./handlers.ts";
import { leadOn } from "./lead-on.ts";
import { list } from "./list/handlers.ts";
import { card } from "./map/handlers.ts";
import { oldSlugs } from "./old-slugs.ts";
import { openData } from "./open-data/routes.ts";
import { street } from "./page/handlers.ts";
import { reports } from "./reports/routes.ts";

/** What citizens read: the list, the street pages, the open data. */
export const streets = new Hono<{ Bindings: Env }>({ strict: false });

streets.use(
  etag({
    retainedHeaders: [
      ...RETAINED_304_HEADERS,
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
streets.get("/cards/:file{[a-z0-9-]+\\.png}", edgeCache(), card);
streets.route("/", openData); // /api, /robots.txt, /sitemap.xml
streets.get("/:language", edgeCache("q", "ward", "letter"), list);
streets.get("/:language/streets/:slug", edgeCache(), street);
streets.route("/", reports);
