import { isLeftOut, type Reading } from "./history.ts";
import { baselineDays, windowDays } from "./window.ts";

/**
 * What the city did on each day of the window: the scans of all signs in service and not flagged
 * that day, and the weight of those signs, that is the sum of their rates.
 */
export type CityCurve = { scans: number[]; weights: number[] };

/** A curve to which no sign has been added yet. */
export const emptyCurve = (): CityCurve => ({
  scans: new Array<number>(windowDays).fill(0),
  weights: new Array<number>(windowDays).fill(0),
});

/**
 * Adds a sign of the given weight to the curve, on the days on which it was in service, not
 * flagged and not in a burst. A sign without a baseline has no weight and is not added.
 */
export function addToCurve(curve: CityCurve, reading: Reading, weight: number): void {
  if (reading.days === 0) return;
  const { counts } = reading.history;
  for (let d = reading.from; d < reading.to; d++) {
    if (isLeftOut(reading, d)) continue;
    (curve.scans[d] as number) += counts[d] as number;
    (curve.weights[d] as number) += weight;
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
 * @param into takes the result; `windowDays` long.
 */
export function exposeWithout(
  curve: CityCurve,
  reading: Reading,
  weight: number,
  into: Float64Array,
): void {
  const { counts } = reading.history;
  const { scans, weights } = curve;
  let sum = 0;
  let known = 0;
  for (let d = 0; d < windowDays; d++) {
    let others = scans[d] as number;
    let weightOfOthers = weights[d] as number;
    const nothing = weightOfOthers * 1e-9;
    if (reading.days > 0 && d >= reading.from && d < reading.to && !isLeftOut(reading, d)) {
      others -= counts[d] as number;
      weightOfOthers -= weight;
    }
    const busy = weightOfOthers > nothing ? others / weightOfOthers : Number.NaN;
    into[d] = busy;
    if (d < baselineDays && busy === busy) {
      sum += busy;
      known += 1;
    }
  }
  const scale = sum > 0 ? known / sum : 0;
  for (let d = 0; d < windowDays; d++) into[d] = into[d] === into[d] ? (into[d] as number) * scale : 0;
}

/** Effective days: the exposure that a sign's baseline adds up to. */
export function effectiveDays(reading: Reading, exposure: Float64Array): number {
  let sum = 0;
  const end = Math.min(reading.to, baselineDays);
  for (let d = reading.from; d < end; d++) {
    if (!isLeftOut(reading, d)) sum += exposure[d] as number;
  }
  return sum;
}
