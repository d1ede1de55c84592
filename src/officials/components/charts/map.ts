import { escapeXml } from "../../../web/xml.ts";
import type { CitySigns, MapDot, shapedStates } from "../../queries/city-signs.ts";
import { mapWidth } from "../../queries/map-frame.ts";
import type { State } from "../../queries/state.ts";
import { type Projection, projectionOf } from "./projection.ts";
import { round } from "./round.ts";

/** A GeoJSON ring or line: [longitude, latitude] pairs. */
export type Line = readonly (readonly [number, number])[];

/** A sign that is linked. */
export type LinkedSign = MapDot & { href: string; title: string };

/**
 * The signs of a city: shape and colour by state, size by scans, over ward outlines and streets.
 * Signs that need nobody are drawn as dots in a few paths, so that thousands stay a small page;
 * those that want attention are shapes of their own, linked and named. Of the links the topmost alone
 * is a tab stop; the arrow keys lead from it to the others (`official.browser.js`).
 */
export function signMap(options: {
  id: string;
  title: string;
  map: Pick<CitySigns["map"], "frame" | "greatest" | "dots">;
  linked: readonly LinkedSign[];
  wards: readonly Line[];
  streets: readonly Line[];
}): string {
  const { id, title, map, linked, wards, streets } = options;
  const projection = projectionOf(map.frame);
  const draw = (lines: readonly Line[], close: string) =>
    lines
      .map((line) => `M${line.map(([lng, lat]) => projection.point(lat, lng)).join("L")}${close}`)
      .join("");
  const greatest = Math.max(1, map.greatest);
  const sizeOf = ({ scans }: MapDot) => 1 + Math.ceil(Math.sqrt(scans / greatest) * 4);
  return (
    `<svg class="chart map" viewBox="0 0 ${mapWidth} ${round(projection.height)}" role="group" aria-labelledby="${id}">` +
    `<title id="${id}">${escapeXml(title)}</title>` +
    `<path class="ward" d="${draw(wards, "Z")}"/><path class="street" d="${draw(streets, "")}"/>` +
    dots(map.dots, sizeOf, projection) +
    linked
      .toSorted((a, b) => Number(a.state in shapes) - Number(b.state in shapes))
      .map((sign, n, { length }) => {
        const isTabStop = n === length - 1;
        return linkedShape(sign, { size: sizeOf(sign), isTabStop, projection });
      })
      .join("") +
    "</svg>"
  );
}

/** One path for all dots of a state and size: a line of no length with round ends is a dot. */
function dots(
  signs: readonly MapDot[],
  sizeOf: (sign: MapDot) => number,
  projection: Projection,
): string {
  const paths = new Map<string, string>();
  for (const sign of signs) {
    const key = `${sign.state} s${sizeOf(sign)}`;
    const point = projection.point(sign.latitude, sign.longitude);
    paths.set(key, `${paths.get(key) ?? ""}M${point}h0`);
  }
  return [...paths].map(([key, d]) => `<path class="dot ${key}" d="${d}"/>`).join("");
}

/** Apart from colour: a triangle to inspect, a diamond to watch, a ring for never scanned. */
const shapes: Record<(typeof shapedStates)[number], (size: number) => string> = {
  inspect: (r) => `M0 ${round(-r * 1.3)}L${round(r * 1.25)} ${round(r)}H${round(-r * 1.25)}z`,
  watch: (r) =>
    `M0 ${round(-r * 1.2)}L${round(r * 1.2)} 0 0 ${round(r * 1.2)} ${round(-r * 1.2)} 0z`,
  never: (r) =>
    `M${round(-r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`,
};

function linkedShape(
  sign: LinkedSign,
  drawing: { size: number; isTabStop: boolean; projection: Projection },
): string {
  const { size, isTabStop, projection } = drawing;
  const shape = (shapes as Partial<Record<State, (size: number) => string>>)[sign.state];
  const drawn = shape
    ? `<path class="shape ${sign.state}" d="${shape(4.5 + size * 0.8)}"/>`
    : `<path class="dot ${sign.state} s${size}" d="M0 0h0"/>`;
  const skipped = isTabStop ? "" : ' tabindex="-1"';
  const place = projection.point(sign.latitude, sign.longitude);
  return `<a href="${escapeXml(sign.href)}"${skipped} transform="translate(${place})"><title>${escapeXml(sign.title)}</title>${drawn}</a>`;
}
