import { flag } from "../../src/sign-health/history.ts";
import { type CitySign, judgeCity } from "../../src/sign-health/judge-city.ts";
import { type Rules, secondEdition } from "../../src/sign-health/rules.ts";
import { flagOf, minEffectiveDays } from "../../src/sign-health/tier.ts";
import { windowDays } from "../../src/sign-health/window.ts";
import { type SimulatedCity, wardOf } from "./simulated-city.ts";

/** The rules compared: the two tiers of sign health, and two that anybody would think of first. */
export const alarms = ["inspect", "watch", "six days without a scan", "week down by half"] as const;
export type Alarm = (typeof alarms)[number];

/** An alarm is raised on the night on which it stands and did not stand the night before. */
export type Raised = { alarm: Alarm; sign: number; day: number };

/** `unjudged` is the mean number of signs that hang and are new or have too short a baseline. */
export type Nights = { raised: Raised[]; nights: number; unjudged: number };

/** Officials go to a sign that is to be inspected this many days after; nobody goes to "watch". */
const daysToVisit = 3;

/**
 * Judges a simulated city at the end of every day, keeps the flags as they were raised, and lets
 * officials visit. "watch" stands for watch or worse.
 * @param from first day whose alarms are told; judging begins `windowDays` into the city.
 */
export function liveThrough(
  city: SimulatedCity,
  from: number,
  rules: Rules = secondEdition,
): Nights {
  const flags = city.counts.map(() => new Uint8Array(city.days));
  const lastVisit = new Array<number | null>(city.signs.length).fill(null);
  const lastScan = city.counts.map((row) => lastBefore(row, windowDays - 1));
  const standing = new Map<Alarm, Set<number>>(alarms.map((alarm) => [alarm, new Set()]));
  const result: Nights = { raised: [], nights: 0, unjudged: 0 };

  for (let day = windowDays - 1; day < city.days; day++) {
    const first = day - windowDays + 1;
    const signs = city.counts.map((counts, i): CitySign => {
      if ((counts[day] as number) > 0) lastScan[i] = day;
      return {
        code: String(i),
        ward: String(wardOf(i)),
        counts: counts.subarray(first, day + 1),
        flags: (flags[i] as Uint8Array).subarray(first, day + 1),
        installed: city.signs[i]?.installed ?? null,
        lastScan: lastScan[i] ?? null,
        lastVisit: lastVisit[i] ?? null,
      };
    });
    for (const [i, { tier, presence, effectiveDays }] of judgeCity(signs, day, rules).entries()) {
      const raisedFlag = flagOf(tier);
      (flags[i] as Uint8Array)[day] = raisedFlag;
      const stands: Record<Alarm, boolean> = {
        inspect: raisedFlag === flag.inspect,
        watch: raisedFlag !== flag.none,
        ...naive(city.counts[i] as Float64Array, day),
      };
      for (const alarm of alarms) {
        const before = standing.get(alarm) as Set<number>;
        if (stands[alarm] && !before.has(i) && day >= from)
          result.raised.push({ alarm, sign: i, day });
        if (stands[alarm]) before.add(i);
        else before.delete(i);
      }
      const askedFor = (flags[i] as Uint8Array)[day - daysToVisit] === flag.inspect;
      if (askedFor && stands.inspect) lastVisit[i] = day;
      const hangs = presence !== "planned" && day >= from;
      if (hangs && effectiveDays < minEffectiveDays) result.unjudged += 1;
    }
    if (day >= from) result.nights += 1;
  }
  result.unjudged /= Math.max(1, result.nights);
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
