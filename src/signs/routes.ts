import { type Context, Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { edgeCache } from "../web/edge-cache.ts";
import { plate } from "./plate-route.ts";

/** What is printed: symbols and plates. */
export const signs = new Hono<{ Bindings: Env }>({ strict: false });

const tagged = etag({ retainedHeaders: [...RETAINED_304_HEADERS, "age"] });

signs.use("/qr/*", tagged);
signs.get(
  "/qr/:file{[^/]+\\.svg}",
  edgeCache("level", "title"),
  async (c: Context<{ Bindings: Env }>) => {
    // Loaded with the first symbol, not at a scan.
    const { symbol } = await import("./symbol-route.ts");
    return symbol(c);
  },
);

signs.use("/plates/*", tagged);
signs.get(
  "/plates/:file{[^/]+\\.svg}",
  edgeCache("format", "bleed", "marks", "radius", "hole", "layers", "ids"),
  plate,
);
