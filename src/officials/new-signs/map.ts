import {
  between,
  boxesApart,
  boxOf,
  flatten,
  type Line,
  type Point,
  pointOn,
  segmentsOf,
  unflatten,
} from "../../streets/map/geometry.ts";
import { type Snapped, snapToStreet } from "../../streets/sign-places/snap.ts";
import type { StreetToSign } from "./street-places.ts";

/** Metres across, and CSS pixels: an image input tells of a click in these. */
const mapMetres = 200;
export const mapPixels = 336;

const scale = mapPixels / mapMetres;

/** A map round a place with a street's line in it, north up. A style in it would need a policy of its own. */
export function mapSvg({ lines, around, standing }: StreetToSign, centre: Point): string {
  const paths = (drawn: readonly Line[]) =>
    drawn
      .map((line) => flatten(line, centre))
      .filter((flat) => boxesApart(boxOf([flat]), boxOf([[[0, 0]]])) <= mapMetres)
      .map((flat) => `M${flat.map((point) => at(point).join(" ")).join("L")}`)
      .join("");
  const dots = standing
    .map(({ latitude, longitude }) => flatten([[longitude, latitude]], centre)[0] as Point)
    .filter((flat) => Math.max(Math.abs(flat[0]), Math.abs(flat[1])) <= mapMetres)
    .map((flat) => {
      const [x, y] = at(flat);
      return `<circle cx="${x}" cy="${y}" r="6" fill="#fff" stroke="#0b3c8c" stroke-width="3"/>`;
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

/** The place on a street's line that is nearest to where the map was clicked; null without a line. */
export function placeOfClick(
  { geometry }: StreetToSign,
  centre: Point,
  [x, y]: Point,
): Snapped | null {
  const flat: Point = [(x - mapPixels / 2) / scale, (mapPixels / 2 - y) / scale];
  const [longitude, latitude] = unflatten(flat, centre);
  return snapToStreet({ latitude, longitude }, geometry);
}

/** The place so many metres behind a street's start, or its end; null where nobody has drawn it. */
export function placeAlong({ lines }: StreetToSign, metres: number): Point | null {
  const origin = lines[0]?.[0];
  if (!origin) return null;
  const segments = segmentsOf(lines.map((line) => flatten(line, origin)));
  let left = metres;
  for (const segment of segments) {
    const length = between(...segment);
    if (left <= length && length > 0) return unflatten(pointOn(segment, left / length), origin);
    left -= length;
  }
  return unflatten(segments.at(-1)?.[1] ?? [0, 0], origin);
}

/** Metres from a street's start to its end. */
export function lengthOf({ lines }: StreetToSign): number {
  const origin = lines[0]?.[0];
  if (!origin) return 0;
  const segments = segmentsOf(lines.map((line) => flatten(line, origin)));
  return segments.reduce((sum, segment) => sum + between(...segment), 0);
}
