import { type CityPlan, type SimulatedSign, wards } from "./simulated-city.ts";

/**
 * Worlds in which signs change relative to the city: a figure of sign health is worth what it is
 * in the hardest of them. A year is judged, from day `begin` on.
 */
export type World = { name: string; plan: Partial<CityPlan> };

type WardBusyness = NonNullable<CityPlan["wardBusyness"]>;

/** The first day that is judged: the window, and a month to settle. */
export const begin = 135;
const judgedDays = 365;
export const worldDays: number = begin + judgedDays;

/** Summer is three months of the year: day 120 to 209 of each. */
function isSummer(day: number): boolean {
  const dayOfYear = (((day - begin) % 365) + 365) % 365;
  return dayOfYear >= 120 && dayOfYear < 210;
}

/** The ward that tourists come to. */
const tourists =
  (factor: number): WardBusyness =>
  (ward, day) =>
    ward === 0 && isSummer(day) ? factor : 1;

/** Five days twice a year in every ward, each at its own time. */
const wardFestivals =
  (factor: number): WardBusyness =>
  (ward, day) =>
    (day + ward * Math.floor(180 / wards)) % 180 < 5 ? factor : 1;

/** 15 % of the signs are near schools: little on weekends, and a share that stays in summer. */
const schools =
  (left: number): NonNullable<CityPlan["background"]> =>
  (sign) =>
    isNearSchool(sign) ? { weekend: 0.2, working: (day) => (isSummer(day) ? left : 1) } : {};

/** Evenly spread over the signs and over the wards (Knuth, The Art of Computer Programming, 6.4). */
const isNearSchool = (sign: number): boolean =>
  (Math.imul(sign, 2_654_435_769) >>> 0) / 2 ** 32 < 0.15;

const batchSigns = 50;

/**
 * A batch a month, fifty signs each, the first as the city begins: fourteen batches make 700. Each
 * sign is scanned `factor` times as often at first, which fades in 25 days.
 */
const batches =
  (factor: number): NonNullable<CityPlan["background"]> =>
  (sign) => {
    const installed = Math.floor(sign / batchSigns) * 30 - 30;
    return { installed, working: (day) => novelty(factor, day - installed) };
  };

const novelty = (factor: number, age: number): number => 1 + (factor - 1) * Math.exp(-age / 25);

/** Tourists, schools and ward festivals at their worst, all signs old. */
const yearTwo: Partial<CityPlan> = {
  wardBusyness: (ward, day) => tourists(3)(ward, day) * wardFestivals(4)(ward, day),
  background: schools(0.3),
};

/** The same, with signs put up in monthly batches. */
const allOfIt: Partial<CityPlan> = {
  ...yearTwo,
  background: (sign, random): Partial<SimulatedSign> => {
    const school = schools(0.3)(sign, random);
    const batch = batches(11)(sign, random);
    const working = (day: number): number =>
      (school.working?.(day) ?? 1) * (batch.working?.(day) ?? 1);
    return { ...school, ...batch, working };
  },
};

export const worlds: readonly World[] = [
  { name: "plain", plan: {} },
  ...[1.5, 2, 3].map((factor) => ({
    name: `tourists in one ward, summer ×${factor}`,
    plan: { wardBusyness: tourists(factor) },
  })),
  ...[40, 70].map((loss) => ({
    name: `school signs, summer −${loss} %`,
    plan: { background: schools(1 - loss / 100) },
  })),
  ...[2, 4].map((factor) => ({
    name: `ward festivals ×${factor}`,
    plan: { wardBusyness: wardFestivals(factor) },
  })),
  ...[2, 4, 11].map((factor) => ({
    name: `monthly batches, novelty ×${factor}`,
    plan: { background: batches(factor) },
  })),
  { name: "year 2", plan: yearTwo },
  { name: "all of it", plan: allOfIt },
  { name: "uneven festivals", plan: { unevenFestivals: 0.5 } },
  { name: "rates alike", plan: { shape: 4 } },
  { name: "Poisson counts", plan: { overdispersion: 1 } },
];
