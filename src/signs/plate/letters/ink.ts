import { set, type TextStyle } from "./text.ts";

/** The box that letters fill, for letters of size 1: x from the line's start, y down from its baseline. */
export type Ink = { left: number; right: number; top: number; bottom: number };

/**
 * What a line of text really covers, by the curves of its outlines: every mark above and below, and
 * where a tilde is wider than its letter. A line without ink is a point.
 * @throws LetterMissing
 */
export function inkOf(text: string, style: TextStyle): Ink {
  const ink = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { at, contours } of set(text, style).letters) {
    for (const { x, y, path } of contours) {
      const box = boxOf(path);
      ink.left = Math.min(ink.left, at + x + box.left);
      ink.right = Math.max(ink.right, at + x + box.right);
      ink.top = Math.min(ink.top, y + box.top);
      ink.bottom = Math.max(ink.bottom, y + box.bottom);
    }
  }
  if (ink.right < ink.left) return { left: 0, right: 0, top: 0, bottom: 0 };
  const { left, right, top, bottom } = ink;
  return { left: left / 1000, right: right / 1000, top: top / 1000, bottom: bottom / 1000 };
}

const boxes = new Map<string, Ink>();

/** The box of a contour from its own first point, in thousandths; `outlines.ts` has h, v, l and q alone. */
function boxOf(path: string): Ink {
  const known = boxes.get(path);
  if (known) return known;
  const [xs, ys]: [number[], number[]] = [[0], [0]];
  let [x, y] = [0, 0];
  for (const [, command, text = ""] of path.matchAll(/([hvlq])([^hvlq]*)/g)) {
    const n = Array.from(text.matchAll(/-?\d+/g), Number);
    const [dx = 0, dy = 0] = command === "h" ? n : command === "v" ? [0, ...n] : n.slice(-2);
    if (command === "q") {
      const [bendX = 0, bendY = 0] = n;
      xs.push(x + turn(bendX, dx));
      ys.push(y + turn(bendY, dy));
    }
    [x, y] = [x + dx, y + dy];
    xs.push(x);
    ys.push(y);
  }
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  boxes.set(path, box);
  return box;
}

/**
 * Where a quadratic Bézier curve from 0 by `bend` to `end` turns back along one axis: the zero of its
 * derivative, t = bend / (2 bend − end). It does so only where the bend lies outside of both ends;
 * else its end is as far as it goes.
 */
function turn(bend: number, end: number): number {
  const t = bend / (2 * bend - end);
  return t > 0 && t < 1 ? 2 * t * (1 - t) * bend + t * t * end : end;
}
