import { normal, overdispersed, type Random } from "../health/random.ts";

/** A city's days, as its totals of scans would come. */
export type DayWorld = {
  /** Scans a day on average. */
  rate: number;
  /** Variance of a day's total ÷ its mean, beyond what days share. */
  overdispersion: number;
  /** How much a whole day is busier or quieter than its weekday, as a standard deviation of its mean. */
  shared: number;
  /** How much of that lasts to the next day: the autocorrelation at lag 1. */
  lasting: number;
};

/** Monday first; Saturdays and Sundays are busier. */
const weekdays = [0.9, 0.9, 0.9, 0.95, 1.05, 1.2, 1.1];

/**
 * Totals of so many days. What days share is lognormal of mean 1, autoregressive of order 1.
 * @param factor what a day's mean is multiplied by: the change that is to be found.
 */
export function liveDays(
  random: Random,
  { rate, overdispersion, shared, lasting }: DayWorld,
  days: number,
  factor: (day: number) => number = () => 1,
): number[] {
  const spread = Math.sqrt(Math.log1p(shared ** 2));
  let mood = normal(random);
  return Array.from({ length: days }, (_, day) => {
    if (day > 0) mood = lasting * mood + Math.sqrt(1 - lasting ** 2) * normal(random);
    const busy = Math.exp(spread * mood - spread ** 2 / 2);
    const mean = rate * (weekdays[day % 7] as number) * busy * factor(day);
    return overdispersed(random, mean, overdispersion);
  });
}
