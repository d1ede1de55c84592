import type { Rules } from "../../src/sign-health/rules.ts";
import { type Alarm, liveThrough } from "../../support/health/nights.ts";
import { type SimulatedSign, simulateCity } from "../../support/health/simulated-city.ts";
import { begin, type World, worldDays } from "../../support/health/worlds.ts";

/** Signs of the background, all of which work: what is raised of them is a false alarm. */
const workingSigns = 700;

/** What befalls the signs that fail; `left` is the share of scans from the day on. */
export const fates = [
  { name: "0.5 a day, dead", rate: 0.5, left: 0 },
  { name: "1 a day, dead", rate: 1, left: 0 },
  { name: "5 a day, dead", rate: 5, left: 0 },
  { name: "1 a day, one in five left", rate: 1, left: 0.2 },
  { name: "2 a day, one in five left", rate: 2, left: 0.2 },
  { name: "2 a day, half left", rate: 2, left: 0.5 },
] as const;
const failingOfEach = 4;
/** An alarm later than this after the first bad day is none. */
const daysToFind = 90;

/** A figure over cities, with its standard error. */
export type Figure = { mean: number; error: number };

export type Outcome = {
  /** False alarms in 30 nights among the 700. */
  falseAlarms: Record<Alarm, Figure>;
  /** Signs that hang and are not judged yet, on a mean night. */
  unjudged: Figure;
  /** By fate: days from the first bad day to "inspect", of those found, and the share found. */
  found: { medianDays: number | null; share: Figure }[];
  /** CPU seconds of a night. */
  cpuSeconds: number;
};

/** Lives a year in some cities of a world, by some rules. */
export async function liveThroughWorld(
  world: World,
  rules: Rules,
  cities: number,
): Promise<Outcome> {
  const runs: ReturnType<typeof liveInCity>[] = [];
  for (let seed = 1; seed <= cities; seed++) {
    runs.push(liveInCity(world, rules, seed));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const perCity = (alarm: Alarm) => figure(runs.map((run) => run.falseAlarms[alarm]));
  return {
    falseAlarms: {
      inspect: perCity("inspect"),
      watch: perCity("watch"),
      "six days without a scan": perCity("six days without a scan"),
      "week down by half": perCity("week down by half"),
    },
    unjudged: figure(runs.map((run) => run.unjudged)),
    found: fates.map((_, f) => {
      const delays = runs.flatMap((run) => run.delays[f] as number[]).sort((a, b) => a - b);
      const shares = runs.map((run) => (run.delays[f] as number[]).length / failingOfEach);
      return { medianDays: delays[(delays.length - 1) >> 1] ?? null, share: figure(shares) };
    }),
    cpuSeconds: figure(runs.map((run) => run.cpuSeconds)).mean,
  };
}

function liveInCity({ plan }: World, rules: Rules, seed: number) {
  const failing = fates.flatMap(({ rate, left }, f) =>
    Array.from({ length: failingOfEach }, (_, i): { begins: number } & Partial<SimulatedSign> => {
      const begins = begin + ((f * 37 + i * 67 + seed * 23) % (worldDays - begin - daysToFind));
      return { begins, rate, installed: -1, working: (day) => (day < begins ? 1 : left) };
    }),
  );
  const signs = workingSigns + failing.length;
  const city = simulateCity({
    ...plan,
    seed,
    days: worldDays,
    signs,
    background: (sign, random) =>
      sign < workingSigns
        ? (plan.background?.(sign, random) ?? {})
        : (failing[sign - workingSigns] as Partial<SimulatedSign>),
  });
  const start = process.threadCpuUsage();
  const { raised, nights, unjudged } = liveThrough(city, begin, rules);
  const { user, system } = process.threadCpuUsage(start);
  const falseAlarms = {
    inspect: 0,
    watch: 0,
    "six days without a scan": 0,
    "week down by half": 0,
  };
  for (const { sign, alarm } of raised) {
    if (sign < workingSigns) falseAlarms[alarm] += 30 / nights;
  }
  const delays: number[][] = fates.map(() => []);
  for (const [i, { begins }] of failing.entries()) {
    const first = raised.find(
      ({ sign, alarm, day }) => sign === workingSigns + i && alarm === "inspect" && day >= begins,
    );
    const days = first ? first.day - begins + 1 : Number.POSITIVE_INFINITY;
    if (days <= daysToFind) delays[Math.floor(i / failingOfEach)]?.push(days);
  }
  return { falseAlarms, unjudged, delays, cpuSeconds: (user + system) / 1e6 / nights };
}

function figure(values: readonly number[]): Figure {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const error = values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0;
  return { mean, error };
}
