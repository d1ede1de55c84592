import { Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { edgeCache } from "../web/edge-cache.ts";
import { plate } from "./plate-route.ts";
import { symbol } from "./symbol-route.ts";

/** What is printed: symbols and plates. */
export const signs = new Hono<{ Bindings: Env }>({ strict: false });

const tagged = etag({ retainedHeaders: [...RETAINED_304_HEADERS, "age"] });

signs.use("/qr/*", tagged);
signs.get("/qr/:file{[^/]+\\.svg}", edgeCache("level", "title"), symbol);

signs.use("/plates/*", tagged);
signs.get("/plates/:file{[^/]+\\.svg}", edgeCache("format", "bleed", "marks"), plate);
