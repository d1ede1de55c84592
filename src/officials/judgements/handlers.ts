import type { Context } from "hono";
import { readRun } from "../../sign-health/nightly/results.ts";
import { judgeNextPiece } from "../../sign-health/nightly/run.ts";
import type { OfficialEnv } from "../guard.ts";
import { officialPath } from "../paths.ts";

/**
 * `POST /officials/judgements`: does the next piece of judging yesterday, since the night's work
 * has not come to it yet or somebody does not want to wait. Repeat until `step` is "done".
 */
export async function judgeNow(c: Context<OfficialEnv>): Promise<Response> {
  const { step, day } = await judgeNextPiece(c.env, Date.now());
  if (c.req.header("Accept") === "application/json") {
    const run = await readRun(c.env.DB);
    return c.json({ day, step, share: run?.share ?? 0 });
  }
  return c.redirect(officialPath(c.var.language), 303);
}
