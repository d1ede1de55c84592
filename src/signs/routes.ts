import { Hono } from "hono";
import { etag } from "hono/etag";
import { plate } from "./plate-route.ts";
import { symbol } from "./symbol-route.ts";

/** What is printed: symbols and plates. */
export const signs = new Hono<{ Bindings: Env }>({ strict: false });

signs.use("/qr/*", etag());
signs.get("/qr/:file{[^/]+\\.svg}", symbol);

signs.use("/plates/*", etag());
signs.get("/plates/:file{[^/]+\\.svg}", plate);
