import { linesOf, readArea } from "../../web/geojson.ts";
import { type Box, boxOf, flatten, type Line, type Point, simplify } from "./geometry.ts";
import type { Survey } from "./survey.ts";

/** What a map is drawn from: the street among the others, and outlines as the table holds them. */
export type MapSource = {
  survey: Survey;
  outlines: readonly (string | null)[];
  signs: readonly { code: string; latitude: number | null; longitude: number | null }[];
};

export type Label = { text: string; x: number; y: number; angle: number };

/** A drawing in units of the SVG's viewBox; `path`s are its `d`. */
export type StreetMap = {
  path: string;
  start: Point;
  end: Point;
  /** The direction in which it arrives at its end, in degrees clockwise from the right. */
  endAngle: number;
  neighbours: string;
  labels: Label[];
  /** Ward boundaries near the street. */
  boundaries: string;
  /** `index` is the sign's place among the signs given. */
  signs: { index: number; x: number; y: number }[];
  /** A round length in metres, and its length in the drawing. */
  scale: { metres: number; units: number };
  /** The whole of the wards, small, and where in it the street is; null without outlines. */
  locator: { path: string; x: number; y: number } | null;
};

export const mapSize = { width: 720, height: 500, locator: 120 };

/** A map shows at least so many metres across, or a short street would stand in nowhere. */
const minMetres = 450;
const maxNeighbours = 45;
const maxLabels = 9;

/** Draws a street among its neighbours. */
export function drawMap({ survey, outlines, signs }: MapSource): StreetMap {
  const { origin, lines: street, others } = survey;
  const view = viewOf(street);
  const place = (flat: Line): Line => flat.map((point) => view.place(point));

  const shown = others
    .map(({ name, lines }) => ({ name, drawn: lines.map((line) => simplify(place(line), 2)) }))
    .filter(({ drawn }) => drawn.some((line) => partsInView(line).length > 0))
    .slice(0, maxNeighbours);
  const rings = outlines
    .flatMap((outline) => linesOf(readArea(outline).geometry))
    .map((ring) => flatten(ring, origin));

  const drawn = street.map((line) => simplify(place(line), 1));
  const [end, before] = [drawn.at(-1)?.at(-1) as Point, drawn.at(-1)?.at(-2) as Point];
  return {
    path: drawn.map(pathOf).join(""),
    start: rounded(drawn[0]?.[0] as Point),
    end: rounded(end),
    endAngle: Math.round((Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI),
    neighbours: shown.flatMap(({ drawn }) => drawn.flatMap(partsInView).map(pathOf)).join(""),
    labels: labelsOf(shown, drawn),
    boundaries: rings.flatMap((ring) => partsInView(simplify(place(ring), 2)).map(pathOf)).join(""),
    signs: signs.flatMap(({ latitude, longitude }, index) => {
      if (latitude === null || longitude === null) return [];
      const [x, y] = rounded(view.place(flatten([[longitude, latitude]], origin)[0] as Point));
      return [{ index, x, y }];
    }),
    scale: view.scale,
    locator: locatorOf(rings, street),
  };
}

/** The window: the street with a margin round it, north up. */
function viewOf(street: readonly Line[]) {
  const { width, height } = mapSize;
  const { left, bottom, right, top } = boxOf(street);
  const across = Math.max((right - left) * 1.5, minMetres);
  const up = Math.max((top - bottom) * 1.5, minMetres * (height / width));
  const unitsPerMetre = Math.min(width / across, height / up);
  const [x0, y0] = [(left + right) / 2, (bottom + top) / 2];
  const lengths = [2000, 1000, 500, 200, 100, 50, 20];
  const metres = lengths.find((one) => one * unitsPerMetre <= width / 4) ?? 10;
  return {
    place: ([x, y]: Point): Point => [
      width / 2 + (x - x0) * unitsPerMetre,
      height / 2 - (y - y0) * unitsPerMetre,
    ],
    scale: { metres, units: Math.round(metres * unitsPerMetre) },
  };
}

/** The stretches of a drawn line that come into view, so that what nobody sees weighs nothing. */
function partsInView(line: Line): Line[] {
  const { width, height } = mapSize;
  const parts: Point[][] = [];
  let part: Point[] | undefined;
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Point, line[i + 1] as Point];
    const seen =
      Math.max(a[0], b[0]) >= 0 &&
      Math.min(a[0], b[0]) <= width &&
      Math.max(a[1], b[1]) >= 0 &&
      Math.min(a[1], b[1]) <= height;
    if (!seen) part = undefined;
    else if (part) part.push(b);
    else {
      part = [a, b];
      parts.push(part);
    }
  }
  return parts;
}

/** `M x y l dx dy …` in whole units: half a pixel on a phone. */
function pathOf(line: Line): string {
  let [x, y] = [0, 0];
  return line
    .map((point, i) => {
      const [px, py] = rounded(point);
      const step = i === 0 ? `M${px} ${py}` : `${i === 1 ? "l" : " "}${px - x} ${py - y}`;
      [x, y] = [px, py];
      return step;
    })
    .join("");
}

const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** In units: a letter's height and its usual width. */
const letter = { height: 22, width: 11.5 };

/** Names along their streets, the nearest streets first, where one fits without touching another. */
function labelsOf(
  others: readonly { name: string; drawn: readonly Line[] }[],
  street: readonly Line[],
): Label[] {
  const taken: Box[] = street.flatMap((line) =>
    line.slice(1).flatMap((b, i) => beads(line[i] as Point, b)),
  );
  const labels: Label[] = [];
  for (const { name, drawn } of others) {
    if (labels.length === maxLabels) break;
    const length = name.length * letter.width;
    const label = drawn
      .flatMap((line) => spotsOn(line, length))
      .map((spot) => ({ ...spot, text: name, box: boxOfLabel(spot, length) }))
      .find(({ box }) => isInside(box) && !taken.some((other) => overlap(box, other)));
    if (!label) continue;
    taken.push(label.box);
    const { text, x, y, angle } = label;
    labels.push({ text, x: Math.round(x), y: Math.round(y), angle: Math.round(angle) });
  }
  return labels;
}

/** Small boxes along a segment, for the street that no label may cover. */
function beads([ax, ay]: Point, [bx, by]: Point): Box[] {
  const count = Math.ceil(Math.hypot(bx - ax, by - ay) / 14) + 1;
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = [ax + ((bx - ax) * i) / count, ay + ((by - ay) * i) / count];
    return { left: x - 12, right: x + 12, top: y - 12, bottom: y + 12 };
  });
}

/** Places for a label along a line: on segments long enough for it, the middle first. */
function spotsOn(line: Line, length: number): { x: number; y: number; angle: number }[] {
  return line.slice(1).flatMap((b, i) => {
    const a = line[i] as Point;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    if (Math.hypot(dx, dy) < length * 0.8) return [];
    const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
    const upright = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
    return [0.5, 0.25, 0.75, 0.12, 0.88].map((t) => ({
      x: a[0] + dx * t,
      y: a[1] + dy * t,
      angle: upright,
    }));
  });
}

function boxOfLabel(spot: { x: number; y: number; angle: number }, length: number): Box {
  const turn = (spot.angle * Math.PI) / 180;
  const across = (Math.abs(Math.cos(turn)) * length + Math.abs(Math.sin(turn)) * letter.height) / 2;
  const up = (Math.abs(Math.sin(turn)) * length + Math.abs(Math.cos(turn)) * letter.height) / 2;
  return { left: spot.x - across, right: spot.x + across, top: spot.y - up, bottom: spot.y + up };
}

/** Clear of the edge, of the scale below and of the locator above. */
function isInside({ left, right, top, bottom }: Box): boolean {
  const { width, height, locator } = mapSize;
  return (
    left > 8 &&
    right < width - 8 &&
    top > 8 &&
    bottom < height - 48 &&
    !(right > width - locator - 30 && top < locator + 40)
  );
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function locatorOf(rings: Line[], street: readonly Line[]): StreetMap["locator"] {
  if (rings.length === 0) return null;
  const { left, right, bottom, top } = boxOf(rings);
  const units = mapSize.locator / Math.max(right - left, top - bottom, 1);
  const place = ([x, y]: Point): Point => [(x - left) * units, (top - y) * units];
  const centre = boxOf(street);
  const [x, y] = rounded(
    place([(centre.left + centre.right) / 2, (centre.bottom + centre.top) / 2]),
  );
  const path = rings.map((ring) => `${pathOf(simplify(ring.map(place), 1.5))}z`).join("");
  return { path, x, y };
}
