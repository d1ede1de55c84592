import { isVietnameseSyllable } from "./syllable.ts";

/** What stands between words: spaces, ASCII but for letters and the apostrophe, punctuation, CJK. */
const wordPattern = /[^\s!-&(-@[-`{-~\u2000-\u206F\u2E80-\u9FFF]+/g;
/** "m²", "5°", "HĐND": symbols and initials tell nothing. */
const tellsNothing = /^([A-Za-z]?[°º²³±×\p{So}\p{Sk}]+|[B-DF-HJ-NP-TV-XZĐ]+)$/u;

/** Words of a text that have a letter beyond ASCII, or a character that some font shows as one. */
const markedWords = (text: string): string[] =>
  (text.match(wordPattern) ?? []).filter(
    (word) => /[^\0-\x7F]/.test(word) && !tellsNothing.test(word),
  );

export type Tally = { marked: number; valid: number };

/** How many words of these texts are marked, and how many of them can be Vietnamese. */
export function tallyOf(texts: Iterable<string>): Tally {
  const tally = { marked: 0, valid: 0 };
  for (const text of texts) {
    for (const word of markedWords(text)) {
      tally.marked += 1;
      if (isVietnameseSyllable(word)) tally.valid += 1;
    }
  }
  return tally;
}

/** Which part of the words with marks are Vietnamese syllables, from 0 to 1. */
export const shareOf = ({ marked, valid }: Tally): number => (marked === 0 ? 0 : valid / marked);

/** A question mark, or U+FFFD, in the place of a letter: "Tr?n", "????ng". */
const lostLetter = /^[^/=@]*[?\uFFFD]\p{L}/u;

/** Whether a word of a text has a question mark where a letter was. */
export const hasLostLetter = (text: string): boolean =>
  text.split(/\s+/).some((word) => lostLetter.test(word));

const minLostShare = 0.1;

/**
 * A word that shows that letters were lost when the file was saved, if they were lost throughout;
 * null if not. A single one may be a slip of the hand.
 */
export function lostThroughout(texts: Iterable<string>): string | null {
  const lost: string[] = [];
  let marked = 0;
  for (const text of texts) {
    for (const word of text.split(/[\s,;|]+/)) {
      if (lostLetter.test(word)) lost.push(word);
      else if (/[^\0-\x7F]/.test(word)) marked += 1;
    }
  }
  return lost.length > 1 && lost.length > minLostShare * (lost.length + marked)
    ? (lost[0] ?? null)
    : null;
}
