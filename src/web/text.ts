/**
 * Text that somebody has typed, or wants us to believe so. Canonical ordering, a part of every
 * normalization, sorts the combining marks of a letter: 97,000 of them on one letter hold an
 * isolate for seconds, and with it every scan. So nothing is normalized before its length and its
 * marks have been looked at.
 */

/** Marks on one letter; no language has more than a few (UAX #15, 13: Stream-Safe Text Format). */
const maxMarks = 30;

/** UTF-16 units of a letter as it may be typed: a Vietnamese one has three in NFD. */
const maxUnits = 4;

const excess = new RegExp(`\\p{M}{${maxMarks}}(?=\\p{M})`, "u");
const excesses = new RegExp(`(\\p{M}{${maxMarks}})\\p{M}+`, "gu");

/** Where the first mark stands that is one too many on its letter, in UTF-16 units; -1 if none is. */
export function excessMarkAt(text: string): number {
  const found = excess.exec(text);
  return found ? found.index + found[0].length : -1;
}

/** Whether a text is certainly longer than so many characters, without looking at what it holds. */
export const isFarTooLong = (text: string, max: number): boolean => text.length > maxUnits * max;

/** In characters (Unicode code points), as people count them. */
export const lengthOf = (text: string): number => Array.from(text).length;

export type TextFault = "too-long" | "too-many-marks";

/**
 * Reads a text of a form: NFC, plain line ends, trimmed.
 * @param max characters.
 * @returns with a fault, the text may be as it was typed, to be shown again and nothing else.
 */
export function readText(typed: string, max: number): { text: string; fault: TextFault | null } {
  if (isFarTooLong(typed, max)) return { text: typed, fault: "too-long" };
  if (excessMarkAt(typed) >= 0) return { text: typed, fault: "too-many-marks" };
  const text = typed.normalize("NFC").replace(/\r\n?/g, "\n").trim();
  return { text, fault: lengthOf(text) > max ? "too-long" : null };
}

/** Reads what is searched for: NFC and trimmed. What is too much of it is left out, and no fault. */
export function readQuery(typed: string, max: number): string {
  const short = typed.slice(0, maxUnits * max).replace(excesses, "$1");
  return Array.from(short.normalize("NFC").trim()).slice(0, max).join("").toWellFormed();
}

/** The beginning of what was typed, for a sentence that says what is wrong with it. */
export const excerptOf = (typed: string): string => readQuery(typed, 80);
