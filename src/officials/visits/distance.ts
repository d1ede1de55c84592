/** A place on the earth in degrees (WGS 84). */
export type Place = { latitude: number; longitude: number };

/** Metres: the mean radius of the earth (IUGG). */
const earthRadius = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places along the surface (haversine, R. W. Sinnott, Sky and Telescope 68, 1984). */
export function distanceBetween(a: Place, b: Place): number {
  const up = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const across = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const narrowing = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(up + narrowing * across)));
}

/** The direction from one place to another as one of eight: 0 north, 2 east, 4 south, 6 west. */
export function directionTo(from: Place, to: Place): number {
  const [here, there] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const east = Math.sin(turn) * Math.cos(there);
  const north =
    Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(turn);
  return (Math.round(Math.atan2(east, north) / (Math.PI / 4)) + 8) % 8;
}

/** Rounded to what a position of a phone is worth: tens of metres, from a kilometre on hundreds. */
export function roundMetres(metres: number): number {
  const step = metres < 1_000 ? 10 : 100;
  return Math.round(metres / step) * step;
}
