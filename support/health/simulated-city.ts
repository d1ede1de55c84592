import { gamma, normal, overdispersed, type Random, seeded } from "./random.ts";

/** One simulated sign: how many scans it would get on an average day, and what befalls it. */
export type SimulatedSign = {
  rate: number;
  /** First day on which it hangs. */
  installed: number;
  /** Share of its scans that is left on a day; 1 is healthy, 0 dead. */
  working: (day: number) => number;
  /** How much of the city's festivals it feels; 1 as everybody. */
  festive: number;
  /** Share of a usual Saturday's and Sunday's scans that it has; 1 as everybody. */
  weekend: number;
};

export type SimulatedCity = {
  seed: number;
  days: number;
  signs: SimulatedSign[];
  /** Scans by sign and day: `counts[sign]` is one row. */
  counts: Float64Array[];
  /** How busy each day was, 0 on days when nothing was counted. */
  busyness: Float64Array;
};

export type CityPlan = {
  seed: number;
  days: number;
  signs: number;
  /** Shape of the gamma distribution of rates, whose mean is 1. Exponential at 1. */
  shape?: number;
  overdispersion?: number;
  /** Signs whose rate and fate are given; they are part of `signs`. */
  probes?: readonly Partial<SimulatedSign>[];
  /** What a sign of the background has of its own; it hangs from before the beginning by default. */
  background?: (sign: number, random: Random) => Partial<SimulatedSign>;
  /** How busy a ward is on a day beside the rest of the city; 1 by default. */
  wardBusyness?: (ward: number, day: number) => number;
  /** Spread of how much each sign feels festivals, as a standard deviation of logarithms. */
  unevenFestivals?: number;
};

/** A sign's ward in a simulated city, from 0; a tenth of the signs each. */
export const wardOf = (sign: number): number => sign % wards;
export const wards = 10;

/**
 * A city whose signs get about one scan a day, most of them less, with weekdays, weather, a
 * festival, a storm and a two-day outage of the counting, each once in every 60 days or so.
 */
export function simulateCity(plan: CityPlan): SimulatedCity {
  const random = seeded(plan.seed);
  const { shape = 0.8, overdispersion = 1.5, probes = [], unevenFestivals = 0 } = plan;
  const { wardBusyness = () => 1 } = plan;
  const { ordinary, festival } = busynessOf(plan.days, random);
  const busyness = ordinary.map((level, day) => level * (festival[day] as number));
  const signs: SimulatedSign[] = [];
  const counts: Float64Array[] = [];
  for (let i = 0; i < plan.signs; i++) {
    const sign: SimulatedSign = {
      rate: gamma(random, shape) / shape,
      installed: -1,
      working: () => 1,
      festive: Math.exp(unevenFestivals * normal(random)),
      weekend: 1,
      ...plan.background?.(i, random),
      ...probes[i],
    };
    const row = new Float64Array(plan.days);
    for (let day = Math.max(0, sign.installed); day < plan.days; day++) {
      const feast = 1 + ((festival[day] as number) - 1) * sign.festive;
      const here = wardBusyness(wardOf(i), day) * (weekdayOf(day) >= 5 ? sign.weekend : 1);
      const mean = sign.rate * (ordinary[day] as number) * feast * here * sign.working(day);
      row[day] = overdispersed(random, mean, overdispersion);
    }
    signs.push(sign);
    counts.push(row);
  }
  return { seed: plan.seed, days: plan.days, signs, counts, busyness };
}

/** 0 on Mondays; day 0 was a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

/** Monday to Sunday; the mean is 1. */
const weekday = [0.85, 0.85, 0.9, 0.95, 1.05, 1.25, 1.15];

function busynessOf(days: number, random: Random) {
  const ordinary = new Float64Array(days);
  const festival = new Float64Array(days).fill(1);
  for (let d = 0; d < days; d++) {
    const season = 1 + 0.2 * Math.sin((2 * Math.PI * d) / 365);
    ordinary[d] = (weekday[weekdayOf(d)] as number) * season * Math.exp(0.1 * normal(random));
  }
  for (let start = 0; start < days; start += 60) {
    const at = (): number => start + Math.floor(random() * 55);
    spread(festival, at(), 5, 3);
    spread(ordinary, at(), 3, 0.15);
    spread(ordinary, at(), 2, 0);
  }
  return { ordinary, festival };
}

function spread(levels: Float64Array, from: number, days: number, factor: number): void {
  for (let d = from; d < Math.min(levels.length, from + days); d++) {
    (levels[d] as number) *= factor;
  }
}
