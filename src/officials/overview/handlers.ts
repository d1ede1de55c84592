import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { dayOf } from "../../db/hours.ts";
import { readTotalsByDay } from "../../scan/read.ts";
import { readRun, readWeakStreets } from "../../sign-health/nightly/results.ts";
import type { OfficialEnv } from "../guard.ts";
import { readBursts } from "../queries/bursts.ts";
import { readCityFacts, readGround } from "../queries/city-facts.ts";
import { daysForHeadline, headline } from "../queries/headline.ts";
import { readSigns } from "../queries/sign-row.ts";
import { periodOf, spanOf } from "../request-period.ts";
import { overviewPage } from "./overview-page.tsx";

/** `GET /officials`: whether all is well, which signs need a visit, how much was scanned. */
export async function overview(c: Context<OfficialEnv>): Promise<Response> {
  const period = periodOf(c);
  const { utcOffset } = cityOf(c.env);
  const [signs, cityDays, facts, ground, run, weakStreets, bursts] = await Promise.all([
    readSigns(c.env.DB, spanOf(c, period)),
    readTotalsByDay(c.env.DB, spanOf(c, daysForHeadline(period))),
    readCityFacts(c.env.DB),
    readGround(c.env.DB, period.today, false),
    readRun(c.env.DB),
    readWeakStreets(c.env.DB),
    readBursts(c.env.DB, spanOf(c, period)),
  ]);
  const firstDay = facts.firstHour === null ? null : dayOf(facts.firstHour, utcOffset);
  const head = headline(period, cityDays, firstDay);
  return overviewPage(c, { period, signs, head, facts, ground, run, weakStreets, bursts });
}
