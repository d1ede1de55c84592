import { type AreaGeometry, linesOf } from "./geojson.ts";

/** An area, ready to be asked what lies in it. */
export type Outline = {
  /** West, south, east, north. */
  box: [number, number, number, number];
  /** Strips of equal height from south to north, each with the edges that reach into it. */
  bands: Edge[][];
};

/** From one corner to the next: x and y of both. */
type Edge = [xi: number, yi: number, xj: number, yj: number];

/** So many edges share a band, about: an outline of thousands is asked a few. */
const edgesPerBand = 4;
const maxBands = 1_024;

/** Null where there is no geometry. */
export function outlineOf(geometry: AreaGeometry | null): Outline | null {
  const rings = linesOf(geometry);
  if (rings.length === 0) return null;
  const [most, least] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const box: Outline["box"] = [most, most, least, least];
  let corners = 0;
  for (const ring of rings) {
    corners += ring.length;
    for (const [x, y] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  const length = Math.min(maxBands, Math.ceil(corners / edgesPerBand));
  const bands = Array.from({ length }, (): Edge[] => []);
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      // A level edge is crossed by nothing that runs level.
      if (yi === yj) continue;
      const edge: Edge = [xi, yi, xj, yj];
      const first = bandOf(box, length, Math.min(yi, yj));
      const last = bandOf(box, length, Math.max(yi, yj));
      for (let n = first; n <= last; n++) bands[n]?.push(edge);
    }
  }
  return { box, bands };
}

/** The band in which a latitude of the box lies; never falls as the latitude rises. */
const bandOf = ([, south, , north]: Outline["box"], bands: number, y: number): number =>
  Math.min(bands - 1, Math.floor(((y - south) / (north - south)) * bands));

/** Even-odd rule over all rings, so that a hole is outside (W. R. Franklin's PNPOLY). */
export function holds({ box, bands }: Outline, x: number, y: number): boolean {
  const [west, south, east, north] = box;
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  for (const [xi, yi, xj, yj] of bands[bandOf(box, bands.length, y)] ?? []) {
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
