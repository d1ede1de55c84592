import { type AreaGeometry, linesOf } from "./geojson.ts";

/** An area, ready to be asked what lies in it. */
export type Outline = {
  rings: [number, number][][];
  /** West, south, east, north. */
  box: [number, number, number, number];
};

/** Null where there is no geometry. */
export function outlineOf(geometry: AreaGeometry | null): Outline | null {
  const rings = linesOf(geometry);
  if (rings.length === 0) return null;
  const points = rings.flat();
  const of = (axis: 0 | 1) => points.map((point) => point[axis]);
  return {
    rings,
    box: [Math.min(...of(0)), Math.min(...of(1)), Math.max(...of(0)), Math.max(...of(1))],
  };
}

/** Even-odd rule over all rings, so that a hole is outside (W. R. Franklin's PNPOLY). */
export function holds({ rings, box }: Outline, x: number, y: number): boolean {
  const [west, south, east, north] = box;
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i] as [number, number];
      const [xj, yj] = ring[j] as [number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
