import { type Box, boxOf, type Line, type Point } from "./geometry.ts";

/** The window of a map: units of the drawing, in which north is up and y grows downward. */

export const mapSize = { width: 480, height: 460 };

/** Units round the street that stay free of it: above and below there is room for two lines of text. */
const margin = { x: 40, y: 84 };

/** A map shows at least so many metres across, or a short street would stand in nowhere. */
const minMetres = 450;

export type View = {
  place: (flat: Point) => Point;
  /** A round length in metres, and its length in the drawing. */
  scale: { metres: number; units: number };
};

/** The window that shows a whole street; `street` in metres. */
export function viewOf(street: readonly Line[]): View {
  const { width, height } = mapSize;
  const { left, bottom, right, top } = boxOf(street);
  const unitsPerMetre = Math.min(
    (width - 2 * margin.x) / Math.max(right - left, 1),
    (height - 2 * margin.y) / Math.max(top - bottom, 1),
    width / minMetres,
  );
  const [x0, y0] = [(left + right) / 2, (bottom + top) / 2];
  const lengths = [5000, 2000, 1000, 500, 200, 100, 50, 20];
  const metres = lengths.find((one) => one * unitsPerMetre <= width / 5) ?? 10;
  return {
    place: (flat) => [
      width / 2 + (flat[0] - x0) * unitsPerMetre,
      height / 2 - (flat[1] - y0) * unitsPerMetre,
    ],
    scale: { metres, units: Math.round(metres * unitsPerMetre) },
  };
}

/** A little more than the window, so that no line's end is seen where it is cut. */
const cut: Box = { left: -8, right: mapSize.width + 8, bottom: -8, top: mapSize.height + 8 };

/** The stretches of a drawn line that come into view, so that what nobody sees weighs nothing. */
export function partsInView(line: Line): Line[] {
  const parts: Point[][] = [];
  let last: Point | undefined;
  for (let i = 0; i + 1 < line.length; i++) {
    const clipped = clip(line[i] as Point, line[i + 1] as Point);
    if (!clipped) continue;
    const [from, to] = clipped;
    const part = parts.at(-1);
    if (part && last === line[i] && from === line[i]) part.push(to);
    else parts.push([from, to]);
    last = to === line[i + 1] ? to : undefined;
  }
  return parts;
}

/** What of a segment is in view (Liang and Barsky, 1984); the very points where nothing is cut off. */
export function clip(a: Point, b: Point): [Point, Point] | null {
  if (isWithin(a) && isWithin(b)) return [a, b];
  if (areOnOneSide(a, b)) return null;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, a[0] - cut.left],
    [dx, cut.right - a[0]],
    [-dy, a[1] - cut.bottom],
    [dy, cut.top - a[1]],
  ] as const) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  if (from > to) return null;
  const at = (share: number): Point => [a[0] + dx * share, a[1] + dy * share];
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

const isWithin = (point: Point): boolean =>
  point[0] >= cut.left && point[0] <= cut.right && point[1] >= cut.bottom && point[1] <= cut.top;

/** Whether both are beyond the same side of the window, as most of what is out of view is. */
const areOnOneSide = (a: Point, b: Point): boolean =>
  (a[0] < cut.left && b[0] < cut.left) ||
  (a[0] > cut.right && b[0] > cut.right) ||
  (a[1] < cut.bottom && b[1] < cut.bottom) ||
  (a[1] > cut.top && b[1] > cut.top);

/** Whether a point of the picture lies within it, its edge included. */
export const isInView = ([x, y]: Point): boolean =>
  x >= 0 && x <= mapSize.width && y >= 0 && y <= mapSize.height;

/** `M x y l dx dy …` in whole units: less than a pixel on a phone. */
export function pathOf(line: Line): string {
  let x = 0;
  let y = 0;
  return line
    .map((point, i) => {
      const px = Math.round(point[0]);
      const py = Math.round(point[1]);
      const step = i === 0 ? `M${px} ${py}` : `${i === 1 ? "l" : " "}${px - x} ${py - y}`;
      x = px;
      y = py;
      return step;
    })
    .join("");
}

export const rounded = (point: Point): Point => [Math.round(point[0]), Math.round(point[1])];
