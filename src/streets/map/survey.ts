import { linesOf, readLine } from "../../web/geojson.ts";
import {
  boxesApart,
  boxOf,
  flatten,
  type Line,
  meeting,
  meetingMetres,
  type Point,
  simplify,
} from "./geometry.ts";

/** A street as it lies beside the one that is surveyed. */
export type Surveyed = {
  slug: string;
  name: string;
  lines: readonly Line[];
  /** How near it comes, in metres, and how far along the surveyed street that is. */
  apart: number;
  along: number;
};

/** A street and what lies round it, flat: metres east and north of `origin`. */
export type Survey = {
  /** Longitude and latitude of the street's first point. */
  origin: Point;
  lines: readonly Line[];
  /** The nearest first. */
  others: readonly Surveyed[];
};

/** Metres by which a line may be taken from where it is: less than a street is wide. */
const strayMetres = 2;

/**
 * Lays a street and the others of its wards flat; null where there is no line.
 * @param lines the street's pieces from start to end, degrees.
 * @param neighbours GeoJSON as the table holds it; what cannot be read is left out.
 */
export function surveyOf(
  lines: readonly Line[],
  neighbours: readonly { slug: string; name: string; geometry: string | null }[],
): Survey | null {
  const origin = lines[0]?.[0];
  if (!origin) return null;
  const flatOf = (line: Line): Line => simplify(flatten(line, origin), strayMetres);
  const street = lines.map(flatOf);
  const others = neighbours
    .map(({ slug, name, geometry }) => {
      const flat = linesOf(readLine(geometry).geometry).map(flatOf);
      return { slug, name, lines: flat };
    })
    .filter(({ lines }) => lines.length > 0)
    .map((other) => ({ ...other, ...nearness(street, other.lines) }))
    .sort((a, b) => a.apart - b.apart);
  return { origin, lines: street, others };
}

/** The streets that meet the surveyed one, from its start to its end. */
export const junctionsOf = ({ others }: Survey): Surveyed[] =>
  others.filter(({ apart }) => apart <= meetingMetres).sort((a, b) => a.along - b.along);

/** Where two streets meet; of those that do not, only how far their boxes are apart. */
function nearness(
  street: readonly Line[],
  other: readonly Line[],
): { apart: number; along: number } {
  const apart = boxesApart(boxOf(street), boxOf(other));
  return apart > meetingMetres ? { apart, along: 0 } : meeting(street, other);
}
