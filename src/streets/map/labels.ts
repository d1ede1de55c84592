import type { Box, Line, Point } from "./geometry.ts";
import { clip, mapSize } from "./view.ts";

/**
 * Where names stand on a map. Nothing covers the street, its signs or another name: what is taken
 * is kept as a list of boxes, and a name goes where it meets none of them.
 */

export type Label = { text: string; x: number; y: number; angle: number };

/** Units of a letter as wide as most are, in system fonts; measured by `test/streets/map.test.ts`. */
const letterWidth = { plain: 12.4, bold: 12.8 };
const letterHeight = 24;

/** A long name is cut, since it must fit. */
const maxLetters = 34;

/** Round the middle of the street's line, of a sign, and of the corners of the arrow at its end. */
const reach = { street: 12, sign: 15, tip: 4 };

/** The arrow at the end of a street that runs to the right; its middle is taken too. */
export const arrow: readonly Point[] = [
  [9, -11],
  [28, 0],
  [9, 11],
];

/** A line of text at the foot of a map, for its scale; the bar is as long as it has to be. */
export const scaleBox = (units: number): Box => ({
  left: 10,
  right: 16 + units + 8 + 7 * letterWidth.plain,
  bottom: mapSize.height - 34,
  top: mapSize.height,
});

/** What no name may cover: the street, its end, its signs. */
export function takenBy(
  street: readonly Line[],
  end: { at: Point; angle: number },
  signs: readonly Point[],
): Box[] {
  const turn = (end.angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const turned = ([x, y]: Point): Point => [
    end.at[0] + cos * x - sin * y,
    end.at[1] + sin * x + cos * y,
  ];
  return [
    ...street.flatMap((line) => line.slice(1).flatMap((b, i) => beads(line[i] as Point, b))),
    ...arrow.map((corner) => round(turned(corner), reach.tip)),
    round(turned([15, 0]), 3 * reach.tip),
    ...signs.map((sign) => round(sign, reach.sign)),
  ];
}

/** A name at each end of the street, as near to it as one fits. Adds to `taken` what it takes. */
export function labelEnds(ends: readonly { text: string; at: Point }[], taken: Box[]): Label[] {
  return ends.map(({ text, at }) => {
    const short = shortened(text);
    const width = short.length * letterWidth.bold;
    const { spot, box } = nearestFree(at, width, taken);
    taken.push(box);
    return { text: short, x: Math.round(spot[0]), y: Math.round(spot[1]), angle: 0 };
  });
}

/** Names along their streets, the nearest streets first, where one fits. Adds to `taken`. */
export function labelStreets(
  others: readonly { name: string; drawn: readonly Line[] }[],
  taken: Box[],
  maxLabels: number,
): Label[] {
  const labels: Label[] = [];
  for (const { name, drawn } of others) {
    if (labels.length === maxLabels) break;
    const text = shortened(name);
    const width = text.length * letterWidth.plain;
    const spot = drawn
      .flatMap((line) => spotsOn(line, width))
      .find((one) => alongside(one, width).every((box) => isInside(box) && isFreeOf(box, taken)));
    if (!spot) continue;
    taken.push(...alongside(spot, width));
    labels.push({
      text,
      x: Math.round(spot.x),
      y: Math.round(spot.y),
      angle: Math.round(spot.angle),
    });
  }
  return labels;
}

const shortened = (text: string): string =>
  text.length > maxLetters ? `${text.slice(0, maxLetters - 1).trim()}…` : text;

/** Steps of the search, in units. */
const step = { x: 10, y: letterHeight / 4 };

/**
 * The free place for a text that is nearest to a point. There is one: the two lines of text above
 * the street and those below have room (`view.ts`).
 */
function nearestFree(at: Point, width: number, taken: readonly Box[]): { spot: Point; box: Box } {
  const [halfWidth, halfHeight] = [width / 2 + 4, letterHeight / 2];
  let best: { spot: Point; box: Box } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let y = halfHeight + 4; y <= mapSize.height - halfHeight - 4; y += step.y) {
    const [bottom, top] = [y - halfHeight, y + halfHeight];
    const up = Math.max(bottom - at[1], at[1] - top, 0);
    if (up >= least) continue;
    for (let x = halfWidth + 2; x <= mapSize.width - halfWidth - 2; x += step.x) {
      const left = x - halfWidth;
      const right = x + halfWidth;
      const away = Math.hypot(Math.max(left - at[0], at[0] - right, 0), up);
      if (away >= least) continue;
      const box: Box = { left, right, bottom, top };
      if (!isFreeOf(box, taken)) continue;
      best = { spot: [x, y], box };
      least = away;
    }
  }
  return best ?? { spot: at, box: round(at, halfHeight) };
}

/** Small boxes along a segment of the street. */
function beads([ax, ay]: Point, [bx, by]: Point): Box[] {
  const count = Math.ceil(Math.hypot(bx - ax, by - ay) / 10) + 1;
  return Array.from({ length: count + 1 }, (_, i) =>
    round([ax + ((bx - ax) * i) / count, ay + ((by - ay) * i) / count], reach.street),
  );
}

const round = ([x, y]: Point, half: number): Box => ({
  left: x - half,
  right: x + half,
  bottom: y - half,
  top: y + half,
});

type Spot = { x: number; y: number; angle: number };

/** Places for a name along what is in view of a line, where it is long enough: the middle first. */
function spotsOn(line: Line, width: number): Spot[] {
  return line.slice(1).flatMap((b, i) => {
    const [from, to] = clip(line[i] as Point, b) ?? [];
    if (!from || !to) return [];
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    if (Math.hypot(dx, dy) < width * 0.8) return [];
    const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
    const upright = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
    return [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => ({
      x: from[0] + dx * share,
      y: from[1] + dy * share,
      angle: upright,
    }));
  });
}

/** The boxes that a slanting name takes, one after the other. */
function alongside({ x, y, angle }: Spot, width: number): Box[] {
  const turn = (angle * Math.PI) / 180;
  const half = (letterHeight / 2) * (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn)));
  const count = Math.ceil(width / letterHeight);
  return Array.from({ length: count + 1 }, (_, i) => {
    const away = (i / count - 0.5) * (width - letterHeight);
    return round([x + Math.cos(turn) * away, y + Math.sin(turn) * away], half);
  });
}

const isInside = ({ left, right, bottom, top }: Box): boolean =>
  left > 2 && right < mapSize.width - 2 && bottom > 2 && top < mapSize.height - 2;

const isFreeOf = (box: Box, taken: readonly Box[]): boolean =>
  !taken.some(
    (other) =>
      box.left < other.right &&
      other.left < box.right &&
      box.bottom < other.top &&
      other.bottom < box.top,
  );
