import { capHeight, kerning, letterOf, type Weight } from "./face.ts";

export type TextStyle = {
  weight: Weight;
  /** Space added after each letter, as a share of the letter's size. */
  tracking?: number;
};

/** How far a line advances, for letters of size 1. @throws LetterMissing */
export const widthOf = (text: string, style: TextStyle): number => set(text, style).width / 1000;

/** The size of letters, which is what all else is a share of, by their capitals' height. */
export const sizeOf = (cap: number): number => cap / capHeight;

export type Placed = { at: number; contours: { x: number; y: number; path: string }[] };

/** Letters side by side, kerned; thousandths of their size. @throws LetterMissing */
export function set(
  text: string,
  { weight, tracking = 0 }: TextStyle,
): { letters: Placed[]; width: number } {
  const letters: Placed[] = [];
  let at = 0;
  let before = "";
  for (const character of text.normalize("NFC")) {
    const { advance, contours } = letterOf(character, weight);
    if (before) at += kerning(before, character, weight) + tracking * 1000;
    letters.push({ at: Math.round(at), contours });
    at += advance;
    before = character;
  }
  return { letters, width: at };
}
