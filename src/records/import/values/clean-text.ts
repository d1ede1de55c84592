import { unguard } from "../../../web/csv.ts";
import type { Said } from "../said.ts";

/** Text as it is to be kept, with what was done to it or should be looked at. */
export type Cleaned = {
  text: string;
  /** Changes that everybody would make. */
  notes: Said[];
  /** Changes that somebody should see, and text that has no business in a record. */
  asks: Said[];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controls = /[\0-\x08\x0E-\x1F\x7F\u0080-\u0084\u0086-\u009F]/g;
const unseen = /[\u00AD\u200B\u2060\u200C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const pictograph = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]/u;
/** Letters that look like Đ and are none: Eth and African D. */
const falseD = /[ðÐɖƉ]/g;

/**
 * Takes out what nobody sees, writes Đ for its look-alikes, and puts one line for several where a
 * field holds one.
 *
 * An export writes `'` wherever a spreadsheet would take text for a formula (`web/csv.ts`); it is
 * taken away again.
 */
export function cleanText(raw: string, { lines }: { lines: "one" | "any" }): Cleaned {
  const cleaned: Cleaned = { text: unguard(raw), notes: [], asks: [] };
  const isGuarded = cleaned.text !== raw;
  const change = (pattern: RegExp, by: string | ((found: string) => string)) => {
    const before = cleaned.text;
    cleaned.text = before.replace(pattern, by as string);
    return cleaned.text !== before;
  };
  if (change(controls, " ")) cleaned.asks.push((t) => t.asks.controls(shown(cleaned.text)));
  cleaned.text = cleaned.text.replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, "");
  if (change(unseen, "")) cleaned.notes.push((t) => t.notes.unseen);
  if (change(falseD, (d) => (d === "ð" || d === "ɖ" ? "đ" : "Đ"))) {
    cleaned.asks.push((t) => t.asks.falseD(shown(cleaned.text)));
  }
  if (lines === "one" && change(/\s*[\n\v\f\r\u0085\u2028\u2029]+\s*/g, " ")) {
    cleaned.notes.push((t) => t.notes.linesJoined);
  }
  if (pictograph.test(cleaned.text) && !/^[©®™]$/u.test(pictograph.exec(cleaned.text)?.[0] ?? "")) {
    cleaned.asks.push((t) => t.asks.pictograph(shown(cleaned.text)));
  }
  if (!isGuarded && /^[=@]|^[+-](?=.*[A-Za-z(])/.test(cleaned.text)) {
    cleaned.asks.push((t) => t.asks.likeFormula(shown(cleaned.text)));
  } else if (!isGuarded && /^[+-]/.test(cleaned.text)) {
    cleaned.notes.push((t) => t.notes.keptAsText);
  }
  cleaned.text = cleaned.text
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  return cleaned;
}

const maxShown = 60;

/** As much of a text as a sentence can hold. */
export const shown = (text: string): string => {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
};
