import {
  between,
  flatten,
  type Line,
  meetingMetres,
  octantOf,
  type Point,
  pointOn,
  segmentsOf,
  shareNearest,
} from "./geometry.ts";
import { junctionsOf, type Survey } from "./survey.ts";

/** The nearest junction on one side of a sign. */
export type Beside = {
  slug: string;
  name: string;
  metres: number;
  /** Of eight, clockwise from the north: in which direction from the sign it is. */
  direction: number | null;
};

/** How far along its street a sign hangs; metres, to the ten. */
export type WhereAlong = {
  fromStart: number;
  toEnd: number;
  /** Towards the start and towards the end; not the junction at which the sign itself hangs. */
  before: Beside | undefined;
  after: Beside | undefined;
};

/** A sign farther from its street's line is not on it: one of the two is recorded wrongly. */
const maxApart = 60;

/** Where on the surveyed street a sign hangs, by geometry; null where its place is not known. */
export function whereAlong(
  survey: Survey,
  { latitude, longitude }: { latitude: number | null; longitude: number | null },
): WhereAlong | null {
  if (latitude === null || longitude === null) return null;
  const [sign] = flatten([[longitude, latitude]], survey.origin) as [Point];
  const nearest = nearestOn(survey.lines, sign);
  if (nearest === null || nearest.apart > maxApart) return null;
  const { along, length } = nearest;
  const at = pointAlong(survey.lines, along);
  const met = junctionsOf(survey);
  const beside = (other: (typeof met)[number] | undefined): Beside | undefined =>
    other && {
      slug: other.slug,
      name: other.name,
      metres: toTen(Math.abs(other.along - along)),
      direction: octantOf(at, pointAlong(survey.lines, other.along)),
    };
  return {
    fromStart: toTen(along),
    toEnd: toTen(length - along),
    before: beside(met.findLast((other) => other.along < along - meetingMetres)),
    after: beside(met.find((other) => other.along > along + meetingMetres)),
  };
}

/** A length in metres as it is told: our lines are not drawn more exactly. */
export const toTen = (metres: number): number => Math.round(metres / 10) * 10;

/** How far along a street a point is, and how far from it; the street's length beside it. */
function nearestOn(
  lines: readonly Line[],
  point: Point,
): { along: number; apart: number; length: number } | null {
  let [along, apart, length] = [0, Number.POSITIVE_INFINITY, 0];
  for (const segment of segmentsOf(lines)) {
    const share = shareNearest(point, ...segment);
    const away = between(point, pointOn(segment, share));
    const long = between(...segment);
    if (away < apart) [apart, along] = [away, length + share * long];
    length += long;
  }
  return length > 0 ? { along, apart, length } : null;
}

function pointAlong(lines: readonly Line[], along: number): Point {
  let left = along;
  for (const segment of segmentsOf(lines)) {
    const length = between(...segment);
    if (length > 0 && left <= length) return pointOn(segment, Math.max(0, left / length));
    left -= length;
  }
  return lines.at(-1)?.at(-1) ?? [0, 0];
}
