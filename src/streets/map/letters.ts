import { set, sizeOf, type TextStyle } from "../../signs/plate/letters/text.ts";
import type { Line, Point } from "./geometry.ts";
import type { Picture } from "./png.ts";

/** A line of text in a picture, in pixels. */
export type TextAt = TextStyle & {
  /** Of the baseline's middle. */
  x: number;
  y: number;
  /** How high a capital without marks is. */
  cap: number;
};

/** Rows that a pixel's height is divided into, for smooth edges. */
const rowsPerPixel = 4;

/** Straight pieces for a curve: at a letter's size nobody sees more. */
const piecesPerCurve = 5;

/** Writes a line of text in shade 15, in the letters of the signs. @throws LetterMissing */
export function write(picture: Picture, text: string, { x, y, cap, ...style }: TextAt): void {
  const { letters, width } = set(text, style);
  const scale = sizeOf(cap) / 1000;
  const left = x - (width * scale) / 2;
  const outlines = letters.flatMap(({ at, contours }) =>
    contours.map((one) =>
      pointsOf(one.path, [at + one.x, one.y]).map(
        ([px, py]): Point => [left + px * scale, y + py * scale],
      ),
    ),
  );
  fill(picture, outlines);
}

/** The points of an outline that knows l, h, v and q only (`outlines.ts`), all of them relative. */
function pointsOf(path: string, start: Point): Line {
  const points: Point[] = [start];
  let [x, y] = start;
  for (const [, command, list = ""] of path.matchAll(/([lhvq])([^a-z]*)/g)) {
    const numbers = (list.match(/-?\d+/g) ?? []).map(Number);
    const step = { l: 2, h: 1, v: 1, q: 4 }[command as "l" | "h" | "v" | "q"];
    for (let i = 0; i + step <= numbers.length; i += step) {
      const [a = 0, b = 0, c = 0, d = 0] = numbers.slice(i, i + step);
      if (command === "q") points.push(...curve([x, y], [x + a, y + b], [x + c, y + d]));
      else points.push([x + (command === "v" ? 0 : a), y + (command === "v" ? a : b)]);
      [x, y] = points.at(-1) as Point;
    }
  }
  return points;
}

/** A quadratic Bézier curve in straight pieces, without its start. */
function curve([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Line {
  return Array.from({ length: piecesPerCurve }, (_, i): Point => {
    const t = (i + 1) / piecesPerCurve;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [p * ax + q * bx + r * cx, p * ay + q * by + r * cy];
  });
}

/** Fills closed outlines by the nonzero rule, as SVG does unless told otherwise (SVG 2, 13.4.2). */
function fill({ width, height, shades }: Picture, outlines: Line[]): void {
  const ys = outlines.flat().map(([, y]) => y);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...ys)));
  for (let y = top; y <= bottom; y++) {
    const covered = new Float32Array(width);
    for (let row = 0; row < rowsPerPixel; row++) {
      for (const [from, to] of spansAt(outlines, y + (row + 0.5) / rowsPerPixel)) {
        const last = Math.min(width - 1, Math.floor(to));
        for (let x = Math.max(0, Math.floor(from)); x <= last; x++) {
          const share = Math.min(to, x + 1) - Math.max(from, x);
          covered[x] = (covered[x] as number) + share / rowsPerPixel;
        }
      }
    }
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const shade = Math.round(Math.min(1, covered[x] as number) * 15);
      if (shade > (shades[at] as number)) shades[at] = shade;
    }
  }
}

/** From where to where a horizontal line runs within the outlines. */
function spansAt(outlines: Line[], y: number): Point[] {
  const crossings: { x: number; turn: number }[] = [];
  for (const outline of outlines) {
    for (const [i, [ax, ay]] of outline.entries()) {
      const [bx, by] = outline[(i + 1) % outline.length] as Point;
      if (ay <= y === by <= y) continue;
      crossings.push({ x: ax + ((y - ay) / (by - ay)) * (bx - ax), turn: ay < by ? 1 : -1 });
    }
  }
  crossings.sort((a, b) => a.x - b.x);
  const spans: Point[] = [];
  let [winding, from] = [0, 0];
  for (const { x, turn } of crossings) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0) spans.push([from, x]);
  }
  return spans;
}
