import { Hono } from "hono";

/** What is printed: symbols and plates. */
export const signs = new Hono<{ Bindings: Env }>({ strict: false });
