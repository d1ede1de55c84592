import { sql } from "drizzle-orm";
import type { Context } from "hono";
import { connectNearest } from "./client.ts";

/** `GET /healthz`: whether this Worker runs and its database answers. Nothing about anybody. */
export async function health(c: Context<{ Bindings: Env }>): Promise<Response> {
  const ask = async () => connectNearest(c.env.DB).get(sql`SELECT 1`);
  const databaseAnswers = await ask().then(
    () => true,
    () => false,
  );
  return c.json(
    { worker: "ok", database: databaseAnswers ? "ok" : "no answer" },
    {
      status: databaseAnswers ? 200 : 503,
      headers: { "Cache-Control": "no-store" },
    },
  );
}
