import { readTotalsByDay } from "../../scan/read.ts";
import { comparedStretches } from "../comparison/stretches.ts";
import type { Period } from "../period.ts";
import { readBursts } from "./bursts.ts";
import { checkListOf } from "./check-list.ts";
import { readCityFacts } from "./city-facts.ts";
import { daysForHeadline, headlineOf } from "./headline.ts";
import { readReportedStreets } from "./open-reports.ts";
import { readSigns } from "./sign-row.ts";
import { countHungSigns, readHungCodes } from "./signs-at.ts";
import { countStates } from "./state.ts";
import { readWeakStreets } from "./weak-streets.ts";

export type CityFigures = Awaited<ReturnType<typeof readCityFigures>>;

/** What the city counted in a period: its signs, their sum day by day, and how that compares. */
export async function readCityFigures(d1: D1Database, period: Period) {
  const [signs, cityDays, facts, bursts, weakStreets, reportedStreets, hung, hungBefore] =
    await Promise.all([
      readSigns(d1, period),
      readTotalsByDay(d1, daysForHeadline(period)),
      readCityFacts(d1, period.utcOffset),
      readBursts(d1, period),
      readWeakStreets(d1),
      readReportedStreets(d1, period.utcOffset),
      readHung(d1, period),
      readHungCodes(d1, period.from - 1, period.utcOffset),
    ]);
  const firstDay = facts.first.scanned ?? Number.POSITIVE_INFINITY;
  return {
    signs,
    states: countStates(signs),
    checks: checkListOf({ signs, weakStreets, reportedStreets }),
    facts,
    bursts,
    headline: headlineOf(period, cityDays, firstDay),
    hung,
    hungBefore,
  };
}

/** How many signs hung at the end of what may be compared, and of what with. */
async function readHung(d1: D1Database, period: Period) {
  const compared = comparedStretches(period, Number.NEGATIVE_INFINITY);
  if (!compared) return null;
  const ends = [compared.before.to, compared.now.to];
  const [before = 0, now = 0] = await countHungSigns(d1, ends, period.utcOffset);
  return { before, now };
}
