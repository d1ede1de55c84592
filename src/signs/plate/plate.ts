import type { PrintedSign } from "../find.ts";
import { levelFor, moduleWidth } from "../level.ts";
import { signUrl } from "../sign-url.ts";
import { drawn } from "../symbol.ts";
import { cutMarks, markedMargin } from "./cut-marks.ts";
import type { Format, Named } from "./format.ts";
import { nameSign } from "./formats/name-sign.ts";
import { square } from "./formats/square.ts";
import { sticker } from "./formats/sticker.ts";
import { wide } from "./formats/wide.ts";
import { LetterMissing } from "./letters/face.ts";
import { TextTooLong } from "./letters/fit.ts";
import { messages } from "./messages.ts";
import { circle, contour, type Drawing } from "./shapes.ts";
import { svgOf } from "./svg.ts";

/** By their size in millimetres; the first is what a city gets that asks for none. */
export const formats = {
  "180x120": wide,
  "120x120": square,
  "80x80": sticker,
  "750x400": nameSign,
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];
export const defaultFormat: FormatName = "180x120";

export type PlateOptions = {
  format?: FormatName;
  /** How far the ground reaches beyond the trimmed edge, in millimetres. */
  bleed?: number;
  /** Whether lines outside say where to cut. */
  marks?: boolean;
  /** Of the corners, and across each hole, in millimetres; the format's own unless told otherwise. */
  radius?: number;
  hole?: number;
};

/**
 * The plate of a sign, its text as outlines.
 * @param host that is printed, lower case.
 * @throws HostTooLong if the host makes the symbol's modules too narrow in this format;
 * TextTooLong if the name or host does not fit; LetterMissing if the name has a character that no
 * Vietnamese sign is set in; RangeError as `signUrl` does.
 */
export function drawPlate(sign: PrintedSign, host: string, options: PlateOptions = {}): Drawing {
  const { format: name = defaultFormat, bleed = 0, marks = false } = options;
  const format: Format = formats[name];
  const { width, height, panel, holes } = format;
  const { radius = format.radius, hole = holes.diameter } = options;
  const url = signUrl(host, sign.code);
  const symbol = drawn(url, levelFor(url.length, panel));
  const { kind, street, code } = sign;
  const retired = sign.status === "retired";
  const plate = { kind, street, code, host, retired, symbol };
  const title = [kind ?? "", street, "·", code, retired ? `· ${messages.vi.printed.retired}` : ""];
  return {
    title: title.filter(Boolean).join(" "),
    width,
    height,
    bleed,
    margin: marks ? markedMargin(bleed) : bleed,
    artwork: format.draw(plate, { bleed, radius }),
    cut: contour({ x: 0, y: 0, width, height }, radius),
    holes: hole > 0 ? holes.at.map(([x, y]) => circle(x, y, hole)) : [],
    marks: marks ? cutMarks(width, height, bleed) : null,
    radius,
    hole,
  };
}

/** The same as SVG at its true size. @throws as `drawPlate` does. */
export const plateSvg = (
  sign: PrintedSign,
  host: string,
  options: PlateOptions & Parameters<typeof svgOf>[1] = {},
): string => svgOf(drawPlate(sign, host, options), options);

/** How tall the capitals of a sign's name are in this format, in millimetres; null if it cannot be set. */
export function nameCapitals(sign: Named, format: FormatName): number | null {
  try {
    return formats[format].nameCapitals(sign);
  } catch (error) {
    if (error instanceof TextTooLong || error instanceof LetterMissing) return null;
    throw error;
  }
}

/**
 * How wide a module of the symbol is in this format, in millimetres.
 * @throws HostTooLong
 */
export function moduleOf(host: string, format: FormatName): number {
  const { panel } = formats[format];
  const { length } = signUrl(host, "0".repeat(6));
  return moduleWidth(length, levelFor(length, panel), panel);
}
