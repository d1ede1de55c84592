import type { Film, Shape } from "../shapes.ts";
import { inkOf } from "./ink.ts";
import { set, sizeOf, type TextStyle } from "./text.ts";

export type TextPlace = TextStyle & {
  /** Where the letters' ink begins, has its middle or ends, and the baseline, in millimetres. */
  x: number;
  y: number;
  /** How high a capital without marks is, in millimetres. */
  cap: number;
  anchor?: "start" | "middle" | "end";
  film: Film;
};

/**
 * A line of text: letters drawn, not named, so that no machine needs a font.
 * @throws LetterMissing
 */
export function textShape(text: string, place: TextPlace): Shape {
  const { x, y, cap, anchor = "start", film } = place;
  const size = sizeOf(cap);
  const { left, right } = inkOf(text, place);
  const from = { start: left, middle: (left + right) / 2, end: right }[anchor];
  const d = set(text, place)
    .letters.flatMap(({ at, contours }) =>
      contours.map((one) => `M${at + one.x} ${one.y}${one.path}z`),
    )
    .join("");
  return { film, d, x: x - from * size, y, scale: size / 1000, letters: true };
}
