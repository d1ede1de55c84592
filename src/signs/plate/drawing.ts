import { quietZone } from "../level.ts";
import type { drawn } from "../symbol.ts";
import type { Fitted } from "./letters/fit.ts";
import { type TextPlace, textShape } from "./letters/text-shape.ts";
import { type Box, contour, type Film, type Shape } from "./shapes.ts";

/** The least between letters and any edge, frame or hole, in millimetres: what cutting may be off by. */
export const clearance = 3;

/** A filled box, in millimetres; `radius` rounds its corners. */
export const area = (box: Box, film: Film, radius = 0): Shape => ({
  film,
  d: contour(box, radius),
  x: 0,
  y: 0,
  scale: 1,
});

/** A frame within a box, so wide; its corners are round outside and inside about one middle. */
export function frame(box: Box, film: Film, wide: number, radius: number): Shape {
  const inner = {
    x: box.x + wide,
    y: box.y + wide,
    width: box.width - 2 * wide,
    height: box.height - 2 * wide,
  };
  const d = contour(box, radius) + contour(inner, Math.max(0, radius - wide));
  return { film, d, x: 0, y: 0, scale: 1, evenodd: true };
}

/** The symbol with its quiet zone on a square of that side; the white beneath it is the caller's. */
export const symbolOn = (
  symbol: ReturnType<typeof drawn>,
  x: number,
  y: number,
  side: number,
): Shape => ({
  film: "black",
  d: symbol.path,
  x,
  y,
  scale: side / (symbol.size + 2 * quietZone),
  evenodd: true,
  symbol: true,
});

/** Lines beneath each other; `y` is where the first one's ink begins. */
export const block = (
  { lines, cap, above, pitch }: Fitted,
  place: Omit<TextPlace, "cap">,
): Shape[] =>
  lines.map((line, i) => textShape(line, { ...place, cap, y: place.y + above + i * pitch }));

/** A shape that was laid out from 0, 0, turned to the left by a quarter about it and moved to `x`, `y`. */
export const upwards = (shape: Shape, x: number, y: number): Shape => ({
  ...shape,
  x: x + shape.y,
  y: y - shape.x,
  turned: true,
});
