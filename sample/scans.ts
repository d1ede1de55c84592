import { dayOf, firstHourOf, isoDay, parseDay } from "../src/db/hours.ts";
import type { Scanner } from "../src/db/schema.ts";
import {
  deadForDays,
  deadSign,
  fadingForDays,
  fadingSign,
  neverScannedSigns,
} from "./demo-signs.ts";
import { type RandomStream, randomOf } from "./random.ts";

/** How many city days of scans there are, the running one among them. */
export const sampleDays = 365;

/** A sign as its scans need it; days are counted back from the running city day. */
export type ScannedSign = {
  code: string;
  installedDaysAgo: number;
  retiredDaysAgo: number | null;
};

export type SampleScan = { code: string; hour: number; by: Scanner; count: number };

type SampleOptions = {
  signs: readonly ScannedSign[];
  /** The running hour since 1970 in UTC, which gets no scans yet. */
  nowHour: number;
  /** Whole hours. */
  utcOffset: number;
  seed: string;
};

/**
 * A year of plausible scans up to an hour, always the same for the same seed and hour. Rates
 * differ widely from sign to sign and follow the hour, the weekday, Tết and a storm; counts are
 * overdispersed as they are in real streets.
 */
export function sampleScans({ signs, nowHour, utcOffset, seed }: SampleOptions): SampleScan[] {
  const today = dayOf(nowHour, utcOffset);
  const moods = moodsOf(today, randomOf(`${seed}: days`));
  const rows: SampleScan[] = [];
  const collect = (
    code: string,
    by: Scanner,
    daysAgo: number,
    count: number,
    random: RandomStream,
  ) => {
    const firstHour = firstHourOf(today - daysAgo, utcOffset);
    for (const [hourOfDay, n] of spread(count, random)) {
      if (firstHour + hourOfDay < nowHour) {
        rows.push({ code, hour: firstHour + hourOfDay, by, count: n });
      }
    }
  };
  for (const sign of signs) {
    if (neverScannedSigns.includes(sign.code)) continue;
    const random = randomOf(`${seed}: ${sign.code}`);
    const rate = rateOf(sign.code, random);
    const first = Math.min(sampleDays - 1, sign.installedDaysAgo - 1);
    for (let daysAgo = first; daysAgo > (sign.retiredDaysAgo ?? -1); daysAgo -= 1) {
      const share = shareLeft(sign.code, daysAgo);
      const mean = rate * share * (moods[daysAgo] as number);
      collect(sign.code, "person", daysAgo, overdispersed(mean, random), random);
      collect(sign.code, "robot", daysAgo, random.poisson(share * (0.008 + 0.025 * rate)), random);
      if (!isTelling(sign.code) && random.next() < staffRate) {
        collect(sign.code, "staff", daysAgo, 1, random);
      }
    }
  }
  const random = randomOf(`${seed}: strays`);
  for (let daysAgo = sampleDays - 1; daysAgo >= 0; daysAgo -= 1) {
    const mood = moods[daysAgo] as number;
    collect("", "person", daysAgo, random.poisson(strayRate * mood), random);
    collect("", "robot", daysAgo, random.poisson(strayRobotRate), random);
  }
  return rows;
}

/** Variance over mean of a sign's daily scans, given how the city's day was. */
const overdispersion = 1.5;
/** Scans a day: a gamma distribution with few busy signs and many quiet ones. */
const rates = { shape: 0.55, mean: 0.95, most: 15 };
const strayRate = 0.6;
const strayRobotRate = 0.4;
/** An official checks a sign with the staff link about every year and a half. */
const staffRate = 1 / 550;

/** From Sunday to Saturday, against the mean day. */
const weekdays = [1.22, 0.93, 0.9, 0.91, 0.93, 0.99, 1.18];

/** From midnight to 23 o'clock: people are about in the morning and, most, towards evening. */
const hours = [
  0.4, 0.2, 0.1, 0.1, 0.2, 1, 2.8, 4.6, 5.6, 6, 6.2, 5.2, 3.6, 3.4, 4.4, 5.6, 7, 8.4, 8, 7.2, 6.2,
  4.4, 2.4, 1,
];

/** The first day of the lunar year, when people come home and walk about. */
const lunarNewYears = ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26"];
/** From the day before until six days after, against a day like others. */
const tetRise = [1.3, 1.5, 1.9, 2.1, 1.9, 1.6, 1.4, 1.2];

/** Two days of a storm in September keep nearly everybody at home. */
const storm = { days: ["09-07", "09-08"], share: 0.03 };

const tetFactors = new Map(
  lunarNewYears.flatMap((iso) =>
    tetRise.map((rise, i): [number, number] => [(parseDay(iso) as number) - 1 + i, rise]),
  ),
);

/** How lively each day was, by days ago, against the mean day. */
function moodsOf(today: number, random: RandomStream): number[] {
  return Array.from({ length: sampleDays }, (_, daysAgo) => {
    const day = today - daysAgo;
    const weather = random.gamma(60, 1 / 60);
    const stormy = storm.days.includes(isoDay(day).slice(5)) ? storm.share : 1;
    return weather * weekdayFactor(day) * (tetFactors.get(day) ?? 1) * stormy;
  });
}

/** 1970-01-01 was a Thursday. */
const weekdayFactor = (day: number): number => weekdays[(day + 4) % 7] as number;

function rateOf(code: string, random: RandomStream): number {
  if (code === deadSign) return 3;
  if (code === fadingSign) return 6;
  return Math.min(rates.most, random.gamma(rates.shape, rates.mean / rates.shape));
}

const isTelling = (code: string): boolean => code === deadSign || code === fadingSign;

/** What part of its scans still gets through to a sign that died or fades. */
function shareLeft(code: string, daysAgo: number): number {
  if (code === deadSign && daysAgo < deadForDays) return 0;
  if (code !== fadingSign || daysAgo >= fadingForDays) return 1;
  return daysAgo >= fadingForDays / 2 ? 0.5 : 0.2;
}

/** A Poisson variate whose mean is itself gamma-distributed: negative binomial. */
function overdispersed(mean: number, random: RandomStream): number {
  if (mean <= 0) return 0;
  const excess = overdispersion - 1;
  return random.poisson(random.gamma(mean / excess, excess));
}

const cumulatedHours = hours.map((_, i) => hours.slice(0, i + 1).reduce((a, b) => a + b, 0));
const wholeDay = cumulatedHours.at(-1) as number;

/** Deals a day's scans out to its hours. */
function spread(count: number, random: RandomStream): Map<number, number> {
  const dealt = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const at = random.next() * wholeDay;
    const hour = cumulatedHours.findIndex((sum) => at < sum);
    dealt.set(hour, (dealt.get(hour) ?? 0) + 1);
  }
  return dealt;
}
