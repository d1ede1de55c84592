/**
 * A point of the network: WGS 84 degrees, rounded to six decimals (0.1 m), and the same place in
 * metres east and north of the town's middle. Two lines meet where they share such a point.
 */
export type Point = { longitude: number; latitude: number; x: number; y: number };

/** Metres in the plane of the town. */
export type Place = { x: number; y: number };

const middle = { longitude: 106.335, latitude: 20.45 };
/** Mean radius of the Earth (IUGG), in metres. */
const earthRadius = 6_371_008.8;
const radian = Math.PI / 180;
const metresNorth = earthRadius * radian;
const metresEast = metresNorth * Math.cos(middle.latitude * radian);

/** The point at given degrees; its place follows from the rounded degrees. */
export function pointAt(longitude: number, latitude: number): Point {
  const rounded = {
    longitude: Number(longitude.toFixed(6)),
    latitude: Number(latitude.toFixed(6)),
  };
  return {
    ...rounded,
    x: (rounded.longitude - middle.longitude) * metresEast,
    y: (rounded.latitude - middle.latitude) * metresNorth,
  };
}

export const pointOf = ({ x, y }: Place): Point =>
  pointAt(middle.longitude + x / metresEast, middle.latitude + y / metresNorth);

export const samePoint = (a: Point, b: Point): boolean =>
  a.longitude === b.longitude && a.latitude === b.latitude;

export const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Great-circle distance in metres (haversine). */
export function metresBetween(a: Point, b: Point): number {
  const halfLatitude = ((b.latitude - a.latitude) * radian) / 2;
  const halfLongitude = ((b.longitude - a.longitude) * radian) / 2;
  const h =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(a.latitude * radian) * Math.cos(b.latitude * radian) * Math.sin(halfLongitude) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(h));
}

/** How far it is along a line, in metres. */
export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, i) => sum + metresBetween(points[i] as Point, point), 0);

/** Where on the segment from a to b, as a share of it, the place nearest to p lies. */
export function shareNearest(p: Place, a: Place, b: Place): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return 0;
  return Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
}

export const along = (a: Place, b: Place, share: number): Place => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

export const distanceToSegment = (p: Place, a: Place, b: Place): number =>
  distance(p, along(a, b, shareNearest(p, a, b)));

/** Where segments ab and cd cross, as a share of each; null if they do not. */
export function crossing(a: Place, b: Place, c: Place, d: Place): [number, number] | null {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross;
  const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : null;
}
