import { directionOf, type Line } from "../src/streets/map/geometry.ts";
import type { SampleStreet } from "./city.ts";
import type { RandomStream } from "./random.ts";

type HouseNumbers = Required<Pick<SampleStreet, "numbersFrom" | "numberLowest" | "numberHighest">>;

const shareKnown = 0.75;

/** Metres of street front that a house takes; they stand on both sides. */
const frontage = { low: 5, high: 12 };

/**
 * Illustrative house numbers, from the end that Decision 05/2006/QĐ-BXD sets: numbers rise from north
 * to south, east to west, north-east to south-west and south-east to north-west. Of some streets they
 * are not known.
 */
export function houseNumbersOf(line: Line, lengthM: number, random: RandomStream): HouseNumbers {
  const isKnown = random.next() < shareKnown;
  const highest = Math.round((2 * lengthM) / random.between(frontage.low, frontage.high));
  const direction = directionOf([line]);
  if (!isKnown || direction === null) {
    return { numbersFrom: "unknown", numberLowest: null, numberHighest: null };
  }
  return {
    numbersFrom: south <= direction && direction <= northWest ? "start" : "end",
    numberLowest: 1,
    numberHighest: highest,
  };
}

/** As `directionOf` counts, clockwise: south, south-west, west, north-west. */
const [south, northWest] = [4, 7];
