import { linesOf, readLine } from "../../web/geojson.ts";
import {
  between,
  flatten,
  type Point,
  pointOn,
  segmentsOf,
  shareNearest,
  unflatten,
} from "../map/geometry.ts";

/** Metres beside a street's line beyond which somebody is to say whether the sign really hangs there. */
const maxSnapMetres = 50;

export type Snapped = {
  /** The point of the street's line that is nearest, in WGS 84 degrees. */
  latitude: number;
  longitude: number;
  /** Metres from the street's start along its line, and from the point that was given. */
  along: number;
  apart: number;
  /** Whether it is farther than `maxSnapMetres`. */
  asks: boolean;
};

/** The point of a street's line nearest to a point, both in WGS 84; null where it has no line. */
export function snapToStreet(
  { latitude, longitude }: { latitude: number; longitude: number },
  geometry: string | null,
): Snapped | null {
  const origin: Point = [longitude, latitude];
  const lines = linesOf(readLine(geometry).geometry).map((line) => flatten(line, origin));
  let walked = 0;
  let nearest: { point: Point; along: number; apart: number } | null = null;
  for (const segment of segmentsOf(lines)) {
    const length = between(...segment);
    const share = shareNearest([0, 0], ...segment);
    const point = pointOn(segment, share);
    const apart = Math.hypot(...point);
    if (!nearest || apart < nearest.apart) {
      nearest = { point, along: walked + share * length, apart };
    }
    walked += length;
  }
  if (!nearest) return null;
  const [east, north] = unflatten(nearest.point, origin);
  const { along, apart } = nearest;
  return { latitude: north, longitude: east, along, apart, asks: apart > maxSnapMetres };
}
