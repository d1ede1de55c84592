import { quietZone } from "../level.ts";
import type { drawn } from "../symbol.ts";
import { type Fitted, linePitch } from "./letters/fit.ts";
import { short, sizeOf, type TextPlace, textPath } from "./letters/text.ts";

/** The dark blue of a street-name sign, and what a retired sign warns with. */
export const blue = "#0d3b86";
export const white = "#fff";
export const red = "#b3261e";

/** Millimetres from the plate's upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

export const area = ({ x, y, width, height }: Box, fill: string, radius = 0): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${radius ? ` rx="${radius}"` : ""} fill="${fill}"/>`;

/** The symbol with its quiet zone on a square of that side; the white beneath it is the caller's. */
export function symbolOn(symbol: ReturnType<typeof drawn>, x: number, y: number, side: number) {
  const module = side / (symbol.size + 2 * quietZone);
  return `<path shape-rendering="crispEdges" fill-rule="evenodd" transform="translate(${short(x)} ${short(y)}) scale(${short(module, 6)})" d="${symbol.path}"/>`;
}

/** Lines beneath each other; `y` is where the first one's capitals begin. */
export const block = (
  { lines, cap }: Fitted,
  place: Omit<TextPlace, "cap">,
  pitch = linePitch,
): string =>
  lines
    .map((line, i) => {
      const y = place.y + cap + i * pitch * sizeOf(cap);
      return textPath(line, { ...place, y, cap });
    })
    .join("");
