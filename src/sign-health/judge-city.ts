import { membershipsOf, surveyCity } from "./comparisons.ts";
import { readHistory, type SignHistory } from "./history.ts";
import { type Judgement, judgeSign } from "./judge.ts";
import { type Rules, secondEdition } from "./rules.ts";

/** A sign of which no more than this need be known; what is left out is null. */
export type CitySign = Pick<SignHistory, "code" | "counts" | "flags" | "installed"> &
  Partial<SignHistory>;

/**
 * Judges all signs of a city at the end of a day. Pure: nothing is kept between two calls but the
 * flags that the caller hands in. The nightly work does the same in pieces (`nightly/run.ts`).
 * @param signs counts and flags are those of the days `day − 104 … day`, the day judged last.
 * @param day a city day since 1970-01-01, by which weekends are known.
 * @returns a judgement for each sign, in the order given.
 * @throws RangeError if counts or flags do not have the window's length.
 */
export function judgeCity(
  signs: readonly CitySign[],
  day: number,
  rules: Rules = secondEdition,
): Judgement[] {
  const members = signs.map((sign) =>
    membershipsOf(readHistory({ ...unknown, ...sign }, day, rules), rules),
  );
  const surveys = surveyCity(members, day);
  return members.map((sign) => judgeSign(sign, surveys, day, rules));
}

const unknown = { ward: null, retired: null, lastScan: null, lastStaffScan: null, lastVisit: null };
