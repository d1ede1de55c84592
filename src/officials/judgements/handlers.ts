import { judgeNextPiece } from "../../sign-health/nightly/run.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { readHealthRun } from "../queries/health-run.ts";

/**
 * `POST /officials/judgements`: does the next piece of judging yesterday, since the night's work
 * has not come to it yet or somebody does not want to wait. Repeat until `step` is "done".
 */
export async function judgeNow(c: OfficialContext): Promise<Response> {
  const { step, day } = await judgeNextPiece(c.env, Date.now());
  if (c.req.header("Accept") === "application/json") {
    const run = await readHealthRun(c.env.DB);
    return c.json({ day, step, share: run?.share ?? 0 });
  }
  return c.redirect(officialPath(c.var.language), 303);
}
