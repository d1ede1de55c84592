import type { Context } from "hono";
import { readTotalsByDay } from "../../scan/read.ts";
import { readCityFacts } from "../city-facts.ts";
import type { OfficialEnv } from "../guard.ts";
import { headline } from "../headline.ts";
import { readRun } from "../nightly/results.ts";
import { periodOf, spanOf } from "../view.ts";
import { readBursts } from "./bursts.ts";
import { dataPage } from "./data-page.tsx";
import { readPending } from "./pending.ts";

/** `GET /officials/data`: whether the counting itself is well. */
export async function data(c: Context<OfficialEnv>): Promise<Response> {
  const period = periodOf(c);
  const span = spanOf(c, period);
  const [cityDays, facts, run, bursts, pending] = await Promise.all([
    readTotalsByDay(c.env.DB, span),
    readCityFacts(c.env.DB),
    readRun(c.env.DB),
    readBursts(c.env.DB, span),
    readPending(c.env),
  ]);
  return dataPage(c, {
    period,
    cityDays,
    facts,
    run,
    bursts,
    pending,
    head: headline(period, cityDays, null),
  });
}
