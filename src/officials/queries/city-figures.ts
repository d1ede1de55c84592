import { dayOf } from "../../db/hours.ts";
import { readTotalsByDay } from "../../scan/read.ts";
import type { Period } from "../period.ts";
import { readBursts } from "./bursts.ts";
import { checkListOf } from "./check-list.ts";
import { readCityFacts } from "./city-facts.ts";
import { daysForHeadline, headlineOf } from "./headline.ts";
import { readReportedStreets } from "./open-reports.ts";
import { readSigns } from "./sign-row.ts";
import { countStates } from "./state.ts";
import { readWeakStreets } from "./weak-streets.ts";

export type CityFigures = Awaited<ReturnType<typeof readCityFigures>>;

/** What the city counted in a period: its signs, their sum day by day, and how that compares. */
export async function readCityFigures(d1: D1Database, period: Period) {
  const [signs, cityDays, facts, bursts, weakStreets, reportedStreets] = await Promise.all([
    readSigns(d1, period),
    readTotalsByDay(d1, daysForHeadline(period)),
    readCityFacts(d1),
    readBursts(d1, period),
    readWeakStreets(d1),
    readReportedStreets(d1, period.utcOffset),
  ]);
  const firstDay = facts.firstHour === null ? null : dayOf(facts.firstHour, period.utcOffset);
  return {
    signs,
    states: countStates(signs),
    checks: checkListOf({ signs, weakStreets, reportedStreets }),
    facts,
    bursts,
    headline: headlineOf(period, cityDays, firstDay),
  };
}
