import type { Language } from "../../city.ts";
import { linesOf } from "../../web/geojson.ts";
import { directionOf } from "../map/geometry.ts";
import { messages } from "../messages.ts";
import type { StreetSign, WholeStreet } from "../street.ts";

/**
 * What the city has entered of the house numbers, and nothing that its rule would make of them
 * (Decision 05/2006/QĐ-BXD): many streets were numbered before it.
 */

/** How far they go, from which end they run and on which side the odd ones are; null if nothing is known. */
export function houseNumbers(
  { street, start, end }: WholeStreet,
  language: Language,
): string | null {
  const { numbersFrom, numbersOdd, numberLowest, numberHighest } = street;
  const t = messages[language];
  const isKnown = numberLowest !== null || numberHighest !== null;
  if (!isKnown && numbersFrom === "unknown" && numbersOdd === "unknown") return null;
  return [
    isKnown ? t.numbersRange(numberLowest, numberHighest) : t.missing,
    numbersFrom === "unknown"
      ? t.numbersFromUnknown
      : numbersFrom === "start"
        ? t.numbersFrom(t.toStart, start?.name)
        : t.numbersFrom(t.toEnd, end?.name),
    ...(numbersOdd === "unknown" ? [] : [t.numbersOdd[numbersOdd]]),
  ].join(", ");
}

/** For whoever stands at a sign: which way the numbers rise, and which is next to it. */
export function numbersAt(found: WholeStreet, sign: StreetSign, language: Language): string {
  const { numbersFrom, numberLowest, numberHighest } = found.street;
  const t = messages[language];
  const direction = directionOf(linesOf(found.line.geometry));
  const rises =
    numbersFrom === "unknown" || direction === null
      ? null
      : t.directions[numbersFrom === "start" ? direction : (direction + 4) % 8];
  const range =
    numberLowest === null || numberHighest === null
      ? null
      : t.numbersRange(numberLowest, numberHighest);
  return [
    t.numbersHere(range, rises ?? null),
    t.numberNear(sign.numberNear === null ? null : String(sign.numberNear)),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
