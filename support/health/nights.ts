import { flag, readHistory, type SignHistory } from "../../src/sign-health/history.ts";
import { judgeSign } from "../../src/sign-health/judge.ts";
import { overdispersionOfCity, surveyCity } from "../../src/sign-health/survey.ts";
import { flagOf } from "../../src/sign-health/tier.ts";
import { windowDays } from "../../src/sign-health/window.ts";
import type { SimulatedCity } from "./simulated-city.ts";

/** The rules compared: the two tiers of sign health, and two that anybody would think of first. */
export const rules = ["inspect", "watch", "six days without a scan", "week down by half"] as const;
export type Rule = (typeof rules)[number];

/** An alarm is raised on the night on which it stands and did not stand the night before. */
export type Raised = { rule: Rule; sign: number; day: number };

export type Nights = { raised: Raised[]; nights: number; overdispersion: number };

/** Officials go to a sign that is to be inspected this many days after; nobody goes to "watch". */
const daysToVisit = 3;

/**
 * Judges a simulated city at the end of every day, keeps the flags as they were raised, and lets
 * officials visit. "watch" stands for watch or worse.
 * @param from first day whose alarms are told; judging begins `windowDays` into the city.
 * @param visits whether officials go out at all.
 */
export function liveThrough(city: SimulatedCity, from: number, visits = true): Nights {
  const flags = city.counts.map(() => new Uint8Array(city.days));
  const lastVisit = new Array<number | null>(city.signs.length).fill(null);
  const lastScan = city.counts.map((row) => lastBefore(row, windowDays - 1));
  const standing = new Map<Rule, Set<number>>(rules.map((rule) => [rule, new Set()]));
  const result: Nights = { raised: [], nights: 0, overdispersion: 0 };

  for (let day = windowDays - 1; day < city.days; day++) {
    const first = day - windowDays + 1;
    const histories = city.counts.map((counts, i): SignHistory => {
      if ((counts[day] as number) > 0) lastScan[i] = day;
      return {
        code: String(i),
        counts: counts.subarray(first, day + 1),
        flags: (flags[i] as Uint8Array).subarray(first, day + 1),
        installed: city.signs[i]?.installed ?? null,
        retired: null,
        lastScan: lastScan[i] ?? null,
        lastStaffScan: null,
        lastVisit: lastVisit[i] ?? null,
      };
    });
    const readings = histories.map((history) => readHistory(history, day));
    const survey = surveyCity(readings, day);
    for (const [i, reading] of readings.entries()) {
      const judgement = judgeSign(reading, survey);
      const raisedFlag = flagOf(judgement.tier);
      (flags[i] as Uint8Array)[day] = raisedFlag;
      const stands: Record<Rule, boolean> = {
        inspect: raisedFlag === flag.inspect,
        watch: raisedFlag !== flag.none,
        ...naive(city.counts[i] as Float64Array, day),
      };
      for (const rule of rules) {
        const before = standing.get(rule) as Set<number>;
        if (stands[rule] && !before.has(i) && day >= from)
          result.raised.push({ rule, sign: i, day });
        if (stands[rule]) before.add(i);
        else before.delete(i);
      }
      const askedFor = (flags[i] as Uint8Array)[day - daysToVisit] === flag.inspect;
      if (visits && askedFor && stands.inspect) lastVisit[i] = day;
    }
    if (day >= from) {
      result.nights += 1;
      result.overdispersion += overdispersionOfCity(survey);
    }
  }
  result.overdispersion /= Math.max(1, result.nights);
  return result;
}

function naive(counts: Float64Array, day: number) {
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let d = from; d <= to; d++) total += counts[d] as number;
    return total;
  };
  return {
    "six days without a scan": sum(day - 5, day) === 0,
    "week down by half":
      sum(day - 6, day) * 2 <= sum(day - 13, day - 7) && sum(day - 13, day - 7) > 0,
  };
}

function lastBefore(row: Float64Array, end: number): number | null {
  for (let d = end - 1; d >= 0; d--) if ((row[d] as number) > 0) return d;
  return null;
}
