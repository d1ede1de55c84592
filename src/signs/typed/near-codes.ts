import { alphabet, codeLength, parseCode } from "../code.ts";

/**
 * The codes that somebody may have meant who typed one wrongly: with one wrong character, two
 * neighbours swapped, one character missing or one too many.
 *
 * The check character leaves one right character for each place, so these are at most 11 codes
 * (six places and five swaps), 6 for a missing character and 7 for one too many. A code that is
 * well formed has none: any other differs from it in two characters at least, and of the 465 that
 * differ in just two, none is likelier than the next.
 */
export function nearCodes(typed: string): string[] {
  if (parseCode(typed)) return [];
  const places = Array.from({ length: typed.length + 1 }, (_, at) => at);
  const put = (at: number, dropped: number): string[] =>
    Array.from(alphabet, (one) => typed.slice(0, at) + one + typed.slice(at + dropped));
  const meant: Record<number, (at: number) => string[]> = {
    [codeLength - 1]: (at) => put(at, 0),
    [codeLength]: (at) => [...put(at, 1), swapped(typed, at)],
    [codeLength + 1]: (at) => [typed.slice(0, at) + typed.slice(at + 1)],
  };
  const tried = places.flatMap(meant[typed.length] ?? (() => []));
  return [...new Set(tried.map(parseCode).filter((code) => code !== null))];
}

const swapped = (text: string, at: number): string =>
  text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
