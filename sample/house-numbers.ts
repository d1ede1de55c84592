import { directionOf, type Line } from "../src/streets/map/geometry.ts";
import type { SampleStreet } from "./city.ts";
import type { RandomStream } from "./random.ts";

type HouseNumbers = Required<
  Pick<SampleStreet, "numbersFrom" | "numbersOdd" | "numberLowest" | "numberHighest">
>;

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
    return {
      numbersFrom: "unknown",
      numbersOdd: "unknown",
      numberLowest: null,
      numberHighest: null,
    };
  }
  return {
    numbersFrom: south <= direction && direction <= northWest ? "start" : "end",
    // As the Decision has it, where it holds; of the others nobody has told.
    numbersOdd: highest % 3 > 0 ? "left" : "unknown",
    numberLowest: 1,
    numberHighest: highest,
  };
}

/** As `directionOf` counts, clockwise: south, south-west, west, north-west. */
const [south, northWest] = [4, 7];

const shareNumbered = 0.7;

/** An illustrative number of the house next to a sign, so many metres along; of some it is not known. */
export function numberAt(street: SampleStreet, run: number, random: RandomStream): number | null {
  const { numbersFrom, numberHighest, lengthM } = street;
  if (random.next() > shareNumbered || !numberHighest) return null;
  const share = numbersFrom === "start" ? run / lengthM : 1 - run / lengthM;
  return Math.min(numberHighest, Math.max(1, Math.round(share * numberHighest)));
}
