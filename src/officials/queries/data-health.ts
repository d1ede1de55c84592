import { readTotalsByDay } from "../../scan/read.ts";
import type { Period } from "../period.ts";
import { readBursts } from "./bursts.ts";
import { readCityFacts } from "./city-facts.ts";
import { headlineOf } from "./headline.ts";
import { readHealthRun } from "./health-run.ts";
import { readNewestHour } from "./operations.ts";
import { readPending } from "./pending.ts";

export type DataHealth = Awaited<ReturnType<typeof readDataHealth>>;

/** How the counting went in a period, and how it stands now. */
export async function readDataHealth(env: Env, period: Period) {
  const [cityDays, facts, lastHour, run, bursts, pending] = await Promise.all([
    readTotalsByDay(env.DB, period),
    readCityFacts(env.DB, period.utcOffset),
    readNewestHour(env.DB),
    readHealthRun(env.DB),
    readBursts(env.DB, period),
    readPending(env),
  ]);
  const firstDay = facts.first.counted ?? Number.POSITIVE_INFINITY;
  const headline = headlineOf(period, cityDays, firstDay);
  return { cityDays, facts, lastHour, run, bursts, pending, headline };
}
