import type { Language } from "../../city.ts";
import { HostTooLong } from "../level.ts";
import { LetterMissing } from "./letters/face.ts";
import { TextTooLong } from "./letters/fit.ts";
import { messages } from "./messages.ts";
import { type FormatName, formatNames, type PlateOptions } from "./plate.ts";

/** More than any fabricator asks for. */
const maxBleed = 20;

/** Reads `format`, `bleed` and `marks` of a query; a string says what is wrong and what is right. */
export function readOptions(
  query: Readonly<Record<string, string | undefined>>,
  language: Language,
): Required<PlateOptions> | string {
  const t = messages[language].refused;
  const format = formatNames.find((name) => name === (query.format ?? formatNames[0]));
  if (!format) return t.format(formatNames.join(", "));
  const { bleed = "0", marks = "0" } = query;
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(bleed) || Number(bleed) > maxBleed) return t.bleed(maxBleed);
  if (marks !== "0" && marks !== "1") return t.marks;
  return { format, bleed: Number(bleed), marks: marks === "1" };
}

/** Options as a query, those at their default left out. */
export function queryOf({ format, bleed = 0, marks = false }: PlateOptions): string {
  const query = new URLSearchParams();
  if (format && format !== (formatNames[0] as FormatName)) query.set("format", format);
  if (bleed > 0) query.set("bleed", String(bleed));
  if (marks) query.set("marks", "1");
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
