import { escapeXml } from "../../../web/xml.ts";
import { type State, states } from "../../queries/state.ts";
import { round } from "./round.ts";

export type MapSign = {
  code: string;
  latitude: number;
  longitude: number;
  state: State;
  scans: number;
  /** Asked for only where the sign is linked. */
  title: () => string;
  href: () => string;
};

/** A GeoJSON ring or line: [longitude, latitude] pairs. */
export type Line = readonly (readonly [number, number])[];

const width = 720;
const margin = 14;

/** More signs than these nobody can tell apart: those that need nobody are dots, and share them. */
export const maxToldApart = 1_000;
/** Units: signs of one state within a square of this side share a dot, that of the most scanned. */
const sharedSide = 6;

/**
 * The signs of a city: shape and colour by state, size by scans, over ward outlines and streets.
 * Signs that need nobody are drawn as dots in a few paths, so that thousands stay a small page;
 * those that want attention are shapes of their own, linked and named, `maxToldApart` at most and
 * the most pressing first. Of the links the topmost alone is a tab stop; the arrow keys lead from it
 * to the others (`official.browser.js`).
 */
export function signMap(options: {
  id: string;
  title: string;
  signs: readonly MapSign[];
  wards: readonly Line[];
  streets: readonly Line[];
  /** Every sign linked and named, for a page that is the map. */
  detailed?: boolean;
}): string {
  const { id, title, signs, wards, streets, detailed = false } = options;
  const projection = projectionOf(signs.length > 0 ? signs : [{ latitude: 0, longitude: 0 }]);
  const draw = (lines: readonly Line[], close: string) =>
    lines
      .map(
        (line) =>
          `M${line.map(([lng, lat]) => projection.point(lat, lng).join(" ")).join("L")}${close}`,
      )
      .join("");
  const greatest = Math.max(1, ...signs.map(({ scans }) => scans));
  const sizeOf = ({ scans }: MapSign) => 1 + Math.ceil(Math.sqrt(scans / greatest) * 4);
  const areMany = signs.length > maxToldApart;
  const linked = signs
    .filter(({ state }) => (detailed && !areMany) || state in shapes)
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
    .slice(0, maxToldApart);
  const isLinked = new Set(linked);
  const others = signs.filter((sign) => !isLinked.has(sign));
  return (
    `<svg class="chart map" viewBox="0 0 ${width} ${round(projection.height)}" role="group" aria-labelledby="${id}">` +
    `<title id="${id}">${escapeXml(title)}</title>` +
    `<path class="ward" d="${draw(wards, "Z")}"/><path class="street" d="${draw(streets, "")}"/>` +
    dots(areMany ? shareDots(others, projection) : others, sizeOf, projection) +
    linked
      .sort((a, b) => Number(a.state in shapes) - Number(b.state in shapes))
      .map((sign, n, { length }) => {
        const isTabStop = n === length - 1;
        return linkedShape(sign, { size: sizeOf(sign), isTabStop, projection });
      })
      .join("") +
    "</svg>"
  );
}

type Projection = {
  height: number;
  point: (latitude: number, longitude: number) => [string, string];
};

/**
 * Equirectangular about the middle of the signs: true to shape within a city, as a degree of
 * longitude is shorter than one of latitude by the cosine of the latitude.
 */
function projectionOf(signs: readonly { latitude: number; longitude: number }[]): Projection {
  const latitudes = signs.map(({ latitude }) => latitude);
  const longitudes = signs.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const spanX = Math.max((east - west) * squeeze, 1e-4);
  const spanY = Math.max(north - south, 1e-4);
  // A long narrow city must not become a page-long picture.
  const scale = Math.min((width - 2 * margin) / spanX, (560 - 2 * margin) / spanY);
  const offset = (width - spanX * scale) / 2;
  return {
    height: spanY * scale + 2 * margin,
    point: (latitude, longitude) => [
      round(offset + (longitude - west) * squeeze * scale),
      round(margin + (north - latitude) * scale),
    ],
  };
}

/** Of the signs of a state that lie in one square, the most scanned alone. */
function shareDots(signs: readonly MapSign[], projection: Projection): MapSign[] {
  const most = new Map<string, MapSign>();
  for (const sign of signs) {
    const square = projection
      .point(sign.latitude, sign.longitude)
      .map((units) => Math.floor(Number(units) / sharedSide));
    const key = `${sign.state} ${square.join(" ")}`;
    const known = most.get(key);
    if (!known || known.scans < sign.scans) most.set(key, sign);
  }
  return [...most.values()];
}

/** One path for all dots of a state and size: a line of no length with round ends is a dot. */
function dots(
  signs: readonly MapSign[],
  sizeOf: (sign: MapSign) => number,
  projection: Projection,
): string {
  const paths = new Map<string, string>();
  for (const sign of signs) {
    const key = `${sign.state} s${sizeOf(sign)}`;
    const point = projection.point(sign.latitude, sign.longitude).join(" ");
    paths.set(key, `${paths.get(key) ?? ""}M${point}h0`);
  }
  return [...paths].map(([key, d]) => `<path class="dot ${key}" d="${d}"/>`).join("");
}

/** Apart from colour: a triangle to inspect, a diamond to watch, a ring for never scanned. */
const shapes: Partial<Record<State, (size: number) => string>> = {
  inspect: (r) => `M0 ${round(-r * 1.3)}L${round(r * 1.25)} ${round(r)}H${round(-r * 1.25)}z`,
  watch: (r) =>
    `M0 ${round(-r * 1.2)}L${round(r * 1.2)} 0 0 ${round(r * 1.2)} ${round(-r * 1.2)} 0z`,
  never: (r) =>
    `M${round(-r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`,
};

function linkedShape(
  sign: MapSign,
  drawing: { size: number; isTabStop: boolean; projection: Projection },
): string {
  const { size, isTabStop, projection } = drawing;
  const [x, y] = projection.point(sign.latitude, sign.longitude);
  const shape = shapes[sign.state];
  const drawn = shape
    ? `<path class="shape ${sign.state}" d="${shape(4.5 + size * 0.8)}"/>`
    : `<path class="dot ${sign.state} s${size}" d="M0 0h0"/>`;
  const skipped = isTabStop ? "" : ' tabindex="-1"';
  return `<a href="${escapeXml(sign.href())}"${skipped} transform="translate(${x} ${y})"><title>${escapeXml(sign.title())}</title>${drawn}</a>`;
}
