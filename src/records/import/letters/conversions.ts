import { from1258ReadAs1252, fromUtf8ReadAs } from "./code-pages.ts";
import { fromTcvn3, fromVni } from "./legacy-fonts.ts";
import { shareOf, type Tally, tallyOf } from "./words.ts";

/** How a text may have been written other than it was read; the names are shown to people. */
export type Conversion = {
  name:
    | "TCVN3"
    | "VNI"
    | "windows-1258"
    | "UTF-8 read as windows-1252"
    | "UTF-8 read as windows-1258";
  convert: (text: string) => string;
};

/** A letter that no table of eight bits has: the text around it is Unicode already. */
const beyondLatin1 = /(?=\p{L})[^\0-\u00FF]/u;

const unlessUnicode = (convert: (text: string) => string) => (text: string) =>
  beyondLatin1.test(text) ? text : convert(text);

export const conversions: readonly Conversion[] = [
  {
    name: "UTF-8 read as windows-1252",
    convert: (text) => fromUtf8ReadAs(text, "windows-1252"),
  },
  {
    name: "UTF-8 read as windows-1258",
    convert: (text) => fromUtf8ReadAs(text, "windows-1258"),
  },
  { name: "windows-1258", convert: from1258ReadAs1252 },
  { name: "TCVN3", convert: unlessUnicode(fromTcvn3) },
  { name: "VNI", convert: unlessUnicode(fromVni) },
];

const minShare = 0.9;
/** Fewer may be chance where the text as it stands is readable at all. */
const minGain = 2;

/**
 * The conversion after which over 90 % of the marked words are Vietnamese, and more than before;
 * null if none does so.
 */
export function chooseConversion(texts: readonly string[]): Conversion | null {
  const before = tallyOf(texts);
  let best: { conversion: Conversion; share: number } | null = null;
  for (const conversion of conversions) {
    const after = tallyOf(texts.map(conversion.convert));
    const share = shareOf(after);
    if (!isBetter(before, after) || share <= (best?.share ?? minShare)) continue;
    best = { conversion, share };
  }
  return best?.conversion ?? null;
}

const isBetter = (before: Tally, after: Tally): boolean =>
  shareOf(after) > shareOf(before) &&
  after.valid - before.valid >= Math.min(minGain, before.marked) &&
  // What merely loses its marks has gained nothing.
  after.marked * 2 >= before.marked;

/** Whether a text of eight bits can be left as windows-1252 shows it. */
export const readsAsVietnamese = (texts: readonly string[]): boolean => {
  const tally = tallyOf(texts);
  return tally.marked === 0 || shareOf(tally) > minShare;
};
