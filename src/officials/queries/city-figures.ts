import { readTotalsByDay } from "../../scan/read.ts";
import { comparedStretches } from "../comparison/stretches.ts";
import type { Period } from "../period.ts";
import { readBursts } from "./bursts.ts";
import { checkListOf } from "./check-list.ts";
import { readCityFacts } from "./city-facts.ts";
import { readCitySigns } from "./city-signs.ts";
import { daysForHeadline, headlineOf } from "./headline.ts";
import { readReportedStreets } from "./open-reports.ts";
import { readSigns } from "./sign-row.ts";
import { countHungSigns } from "./signs-at.ts";
import { readSignsToCheck } from "./signs-to-check.ts";
import { readWeakStreets } from "./weak-streets.ts";

export type CityFigures = Awaited<ReturnType<typeof readCityFigures>>;

/** Signs to check that the first page lists itself. */
const maxChecksListed = 4;

/** What the city counted in a period: its signs, their sum day by day, and how that compares. */
export async function readCityFigures(d1: D1Database, period: Period) {
  const [named, cityDays, facts, bursts, weakStreets, reportedStreets, hung] = await Promise.all([
    readSignsWithNames(d1, period),
    readTotalsByDay(d1, daysForHeadline(period)),
    readCityFacts(d1, period.utcOffset),
    readBursts(d1, period),
    readWeakStreets(d1),
    readReportedStreets(d1, period.utcOffset),
    readHung(d1, period),
  ]);
  const firstDay = facts.first.scanned ?? Number.POSITIVE_INFINITY;
  const { toCheck, ...signs } = named;
  return {
    ...signs,
    checks: checkListOf({ signs: toCheck, weakStreets, reportedStreets }),
    facts,
    bursts,
    headline: headlineOf(period, cityDays, firstDay),
    hung,
  };
}

/** The signs of the city, those to check, and the rows of the few that the page names. */
async function readSignsWithNames(d1: D1Database, period: Period) {
  const [signs, toCheck] = await Promise.all([
    readCitySigns(d1, period, false),
    readSignsToCheck(d1, period.utcOffset),
  ]);
  const listed = toCheck.slice(0, maxChecksListed).map(({ code }) => code);
  const codes = [...new Set([...listed, ...signs.most, ...signs.least])];
  const rows = await readSigns(d1, period, codes);
  const rowsOf = (wanted: readonly string[]) =>
    wanted.flatMap((code) => rows.find((row) => row.code === code) ?? []);
  return {
    signs,
    toCheck,
    listed: rowsOf(listed),
    most: rowsOf(signs.most),
    least: rowsOf(signs.least),
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
