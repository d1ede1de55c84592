import { parseCode } from "../code.ts";

/** As many as one asks for at once: a large city's signs in a few pieces. */
export const maxPasted = 10_000;

export type Pasted = {
  /** Each once, as printed, in the order given. */
  codes: string[];
  /** Words that are no code, each once: mistyped, cut off, or not meant as one. */
  malformed: string[];
  /** Codes that were given more than once. */
  repeated: string[];
};

/** The text holds more than `maxPasted` words. */
export class TooManyCodes extends Error {
  override name = "TooManyCodes";
  readonly count: number;

  constructor(count: number) {
    super(`${count} codes were given, more than ${maxPasted}.`);
    this.count = count;
  }
}

/**
 * Codes as people paste them: one a line, or with spaces, commas or semicolons between.
 * @throws TooManyCodes
 */
export function readPasted(text: string): Pasted {
  const words = text.match(/[^\s,;]+/g) ?? [];
  if (words.length > maxPasted) throw new TooManyCodes(words.length);
  const codes = new Set<string>();
  const malformed = new Set<string>();
  const repeated = new Set<string>();
  for (const word of words) {
    const code = parseCode(word);
    if (!code) malformed.add(word);
    else if (codes.has(code)) repeated.add(code);
    else codes.add(code);
  }
  return { codes: [...codes], malformed: [...malformed], repeated: [...repeated] };
}
