import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { plate } from "./plate-route.ts";

/** What is printed: symbols and plates. */
export const signs = new Hono<{ Bindings: Env }>({ strict: false });

signs.use("/qr/*", etag());
signs.get("/qr/:file{[^/]+\\.svg}", async (c: Context<{ Bindings: Env }>) => {
  // Loaded with the first symbol, not at a scan.
  const { symbol } = await import("./symbol-route.ts");
  return symbol(c);
});

signs.use("/plates/*", etag());
signs.get("/plates/:file{[^/]+\\.svg}", plate);
