import type { Language } from "../../city.ts";
import { HostTooLong } from "../level.ts";
import { LetterMissing } from "./letters/face.ts";
import { TextTooLong } from "./letters/fit.ts";
import { messages } from "./messages.ts";
import { defaultFormat, formatNames, formats, type PlateOptions } from "./plate.ts";
import type { SvgOptions } from "./svg.ts";

/** More than any fabricator asks for. */
const maxBleed = 20;

/**
 * Reads `format`, `bleed`, `marks`, `radius` and `hole` of a query; a string says what is wrong and what
 * is right. Without a radius or hole they are the format's own.
 */
export function readOptions(
  query: Readonly<Record<string, string | undefined>>,
  language: Language,
): Required<PlateOptions> | string {
  const t = messages[language].refused;
  const format = formatNames.find((name) => name === (query.format ?? defaultFormat));
  if (!format) return t.format(formatNames.join(", "));
  const { bleed = "0", marks = "0" } = query;
  if (!isLength(bleed, maxBleed)) return t.bleed(maxBleed);
  if (marks !== "0" && marks !== "1") return t.marks;
  const own = formats[format];
  const { radius = String(own.radius), hole = String(own.holes.diameter) } = query;
  if (!isLength(radius, own.maxRadius)) return t.radius(own.maxRadius, format);
  if (!isLength(hole, own.holes.max)) return t.hole(own.holes.max, format);
  return {
    format,
    bleed: Number(bleed),
    marks: marks === "1",
    radius: Number(radius),
    hole: Number(hole),
  };
}

/** Millimetres, with two decimals at most. */
const isLength = (text: string, max: number): boolean =>
  /^\d{1,2}(\.\d{1,2})?$/.test(text) && Number(text) <= max;

/**
 * Reads `layers` (all, or the artwork alone) and `ids` (plain, or with the code behind each); a string
 * says what is wrong and what is right.
 */
export function readSvgOptions(
  { layers = "all", ids = "plain" }: Readonly<Record<string, string | undefined>>,
  code: string,
  language: Language,
): Required<SvgOptions> | string {
  const t = messages[language].refused;
  if (layers !== "all" && layers !== "artwork") return t.layers;
  if (ids !== "plain" && ids !== "code") return t.ids;
  return { artworkOnly: layers === "artwork", idSuffix: ids === "code" ? `-${code}` : "" };
}

/** Options as a query, those at their default left out. */
export function queryOf({ bleed = 0, marks = false, radius, hole, ...of }: PlateOptions): string {
  const { format = defaultFormat } = of;
  const query = new URLSearchParams();
  const own = formats[format];
  if (format !== defaultFormat) query.set("format", format);
  if (bleed > 0) query.set("bleed", String(bleed));
  if (marks) query.set("marks", "1");
  if (radius !== undefined && radius !== own.radius) query.set("radius", String(radius));
  if (hole !== undefined && hole !== own.holes.diameter) query.set("hole", String(hole));
  return query.size > 0 ? `?${query}` : "";
}

/** What keeps a plate from being drawn, in words; null for an error that is none of these. */
export function whyNot(error: unknown, language: Language): string | null {
  const t = messages[language].refused;
  if (error instanceof HostTooLong) {
    return t.hostTooLong(error.length, error.longest, error.panel);
  }
  if (error instanceof TextTooLong) return t.textTooLong(error.text);
  return error instanceof LetterMissing ? t.letterMissing(error.character) : null;
}
