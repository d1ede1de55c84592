import type { Reading } from "./history.ts";
import { baselineDays, windowDays } from "./window.ts";

/**
 * What the city did on each day of the window: the scans of all signs in service and not flagged
 * that day, and the weight of those signs, that is the sum of their rates.
 */
export type CityCurve = { scans: Float64Array; weights: Float64Array };

/** A curve to which no sign has been added yet. */
export const emptyCurve = (): CityCurve => ({
  scans: new Float64Array(windowDays),
  weights: new Float64Array(windowDays),
});

/**
 * Adds a sign of the given weight to the curve, on the days on which it was in service, not
 * flagged and not in a burst.
 */
export function addToCurve({ scans, weights }: CityCurve, reading: Reading, weight: number): void {
  const { inBaseline } = reading;
  const { counts } = reading.history;
  for (let d = reading.from; d < reading.to; d++) {
    const counted = inBaseline[d] as number;
    scans[d] = (scans[d] as number) + counted * (counts[d] as number);
    weights[d] = (weights[d] as number) + counted * weight;
  }
}

/**
 * Exposure of a sign: how busy the rest of the city was on each day, 1 being its mean over the
 * baseline. It absorbs weekday, Tết and storms; on a day on which nothing was counted it is 0.
 *
 * With the same signs on every day this is exactly the city total without this sign ÷ its mean
 * over the baseline. Where signs come, go or are flagged, the total is held against the weight of
 * the signs that made it, or putting up 100 signs would look like a busier city to all others.
 * A day with no other sign has exposure 0: unknown, so nobody is blamed, and it is left out of
 * the mean.
 * @param counted whether the sign was added to the curve, and with this weight.
 * @param into takes the result; `windowDays` long.
 */
export function exposeWithout(
  { scans, weights }: CityCurve,
  reading: Reading,
  weight: number,
  counted: boolean,
  into: Float64Array,
): void {
  const { inBaseline } = reading;
  const { counts } = reading.history;
  const inCurve = counted ? 1 : 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let d = 0; d < windowDays; d++) {
    const own = inCurve * (inBaseline[d] as number);
    const others = (weights[d] as number) - own * weight;
    into[d] = ((scans[d] as number) - own * (counts[d] as number)) / others;
    if (others < fewest) fewest = others;
  }
  // What is left when the only sign is taken away is a rounding error, not a weight.
  const negligible = weight * 1e-9;
  let known = baselineDays;
  if (fewest <= negligible)
    known -= clearDaysWithoutOthers(weights, inCurve * weight, inBaseline, negligible, into);
  let sum = 0;
  for (let d = 0; d < baselineDays; d++) sum += into[d] as number;
  const scale = sum > 0 ? known / sum : 0;
  for (let d = 0; d < windowDays; d++) into[d] = (into[d] as number) * scale;
}

/** Puts 0 on the days without another sign; returns how many of them the baseline has. */
function clearDaysWithoutOthers(
  weights: Float64Array,
  weight: number,
  inBaseline: Float64Array,
  negligible: number,
  into: Float64Array,
): number {
  let cleared = 0;
  for (let d = 0; d < windowDays; d++) {
    if ((weights[d] as number) - weight * (inBaseline[d] as number) > negligible) continue;
    into[d] = 0;
    if (d < baselineDays) cleared += 1;
  }
  return cleared;
}

/** Effective days: the exposure that a sign's baseline adds up to. */
export function effectiveDays({ inBaseline }: Reading, exposure: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < baselineDays; d++) sum += (inBaseline[d] as number) * (exposure[d] as number);
  return sum;
}
