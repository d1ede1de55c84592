import { escapeXml } from "../../web/xml.ts";
import type { PrintedSign } from "../find.ts";
import { levelFor, moduleWidth } from "../level.ts";
import { signUrl } from "../sign-url.ts";
import { drawn } from "../symbol.ts";
import { cutMarks, markedMargin } from "./cut-marks.ts";
import type { Format } from "./format.ts";
import { nameSign } from "./formats/name-sign.ts";
import { square } from "./formats/square.ts";
import { sticker } from "./formats/sticker.ts";
import { wide } from "./formats/wide.ts";
import { short } from "./letters/text.ts";
import { messages } from "./messages.ts";

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
};

/**
 * The plate of a sign as SVG at its true size, its text as paths.
 * @param host that is printed, lower case.
 * @throws HostTooLong if the host makes the symbol's modules too narrow in this format;
 * TextTooLong if the name or host does not fit; LetterMissing if the name has a character that no
 * Vietnamese sign is set in; RangeError as `signUrl` does.
 */
export function plateSvg(sign: PrintedSign, host: string, options: PlateOptions = {}): string {
  const { format = defaultFormat, bleed = 0, marks = false } = options;
  const { width, height, panel, draw } = formats[format];
  const url = signUrl(host, sign.code);
  const symbol = drawn(url, levelFor(url.length, panel));
  const { kind, street, code } = sign;
  const retired = sign.status === "retired";
  const plate = { kind, street, code, host, retired, symbol };
  const margin = marks ? markedMargin(bleed) : bleed;
  const [fullWidth, fullHeight] = [short(width + 2 * margin), short(height + 2 * margin)];
  const title = [kind ?? "", street, "·", code, retired ? `· ${messages.vi.printed.retired}` : ""];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fullWidth}mm" height="${fullHeight}mm" viewBox="${short(-margin)} ${short(-margin)} ${fullWidth} ${fullHeight}" role="img">`,
    `<title>${escapeXml(title.filter(Boolean).join(" "))}</title>`,
    draw(plate, bleed),
    marks ? cutMarks(width, height, bleed) : "",
    "</svg>",
  ].join("");
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
