import { flatten, type Line, type Point } from "../../streets/map/geometry.ts";
import { nearestOn, unflatten } from "../../streets/map/nearest.ts";
import type { StreetToSign } from "./street-places.ts";

/** Metres across, and CSS pixels: an image input tells of a click in these. */
export const mapMetres = 200;
export const mapPixels = 336;

const scale = mapPixels / mapMetres;

/** A map round a place with a street's line in it, north up. A style in it would need a policy of its own. */
export function mapSvg({ lines, around, places }: StreetToSign, centre: Point): string {
  const paths = (drawn: readonly Line[]) =>
    drawn
      .map((line) => {
        const points = flatten(line, centre).map(([x, y]) => at([x, y]).join(" "));
        return `M${points.join("L")}`;
      })
      .join("");
  const dots = places.flatMap(({ point, signs }) => {
    if (!point || signs.length === 0) return [];
    const [flat] = flatten([point], centre);
    const [x, y] = at(flat as Point);
    return [`<circle cx="${x}" cy="${y}" r="6" fill="#fff" stroke="#0b3c8c" stroke-width="3"/>`];
  });
  const bar = 50 * scale;
  const foot = mapPixels - 12;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mapPixels}" height="${mapPixels}" viewBox="0 0 ${mapPixels} ${mapPixels}">` +
    `<rect width="${mapPixels}" height="${mapPixels}" fill="#f1f5f9"/>` +
    `<path d="${paths(around)}" fill="none" stroke="#c3cfdb" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/>` +
    `<path d="${paths(lines)}" fill="none" stroke="#0b3c8c" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>` +
    dots.join("") +
    `<path d="M12 ${foot - 6}v6h${bar}v-6" fill="none" stroke="#14202c" stroke-width="1.5"/>` +
    `<text x="${16 + bar}" y="${foot}" font-family="sans-serif" font-size="13" fill="#14202c">50 m</text></svg>`
  );
}

const at = ([x, y]: Point): [number, number] => [
  Math.round(mapPixels / 2 + x * scale),
  Math.round(mapPixels / 2 - y * scale),
];

/** The place on a street's line that is nearest to where the map was clicked, and how far that was. */
export const placeOfClick = (
  { lines }: StreetToSign,
  centre: Point,
  [x, y]: Point,
): { point: Point; metres: number } | null =>
  nearestOn(lines, unflatten([(x - mapPixels / 2) / scale, (mapPixels / 2 - y) / scale], centre));

/** The place on a street so many metres behind its start; null where nobody has drawn it. */
export function placeAlong({ lines }: StreetToSign, metres: number): Point | null {
  const origin = lines[0]?.[0];
  if (!origin) return null;
  let left = metres;
  let last: Point = [0, 0];
  for (const line of lines) {
    const flat = flatten(line, origin);
    for (let i = 1; i < flat.length; i++) {
      const [a, b] = [flat[i - 1] as Point, flat[i] as Point];
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (left <= length && length > 0) {
        const share = left / length;
        return unflatten([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], origin);
      }
      left -= length;
      last = b;
    }
  }
  return unflatten(last, origin);
}

/** Metres from a street's start to its end. */
export function lengthOf({ lines }: StreetToSign): number {
  const origin = lines[0]?.[0];
  if (!origin) return 0;
  return lines
    .map((line) => flatten(line, origin))
    .reduce(
      (sum, line) =>
        sum +
        line
          .slice(1)
          .reduce(
            (own, [x, y], i) => own + Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)),
            0,
          ),
      0,
    );
}
