import type { Context } from "hono";
import { readTotalsByDay } from "../../scan/read.ts";
import { readRun } from "../../sign-health/nightly/results.ts";
import type { OfficialEnv } from "../guard.ts";
import { readBursts } from "../queries/bursts.ts";
import { readCityFacts } from "../queries/city-facts.ts";
import { headline } from "../queries/headline.ts";
import { readPending } from "../queries/pending.ts";
import { periodOf, spanOf } from "../request-period.ts";
import { dataPage } from "./data-health-page.tsx";

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
