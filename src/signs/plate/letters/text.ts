import { capHeight, kerning, letterOf, type Weight } from "./face.ts";

export type TextStyle = {
  weight: Weight;
  /** Space added after each letter, as a share of the letter's size. */
  tracking?: number;
};

export type TextPlace = TextStyle & {
  /** Of the baseline's start, middle or end, in millimetres. */
  x: number;
  y: number;
  /** How high a capital without marks is, in millimetres. */
  cap: number;
  anchor?: "start" | "middle" | "end";
  fill: string;
};

/** How long a line is, for letters of size 1. @throws LetterMissing */
export const widthOf = (text: string, style: TextStyle): number => set(text, style).width / 1000;

/** The size of letters, which is what all else is a share of, by their capitals' height. */
export const sizeOf = (cap: number): number => cap / capHeight;

/**
 * A line of text as an SVG path: letters drawn, not named, so that no machine needs a font.
 * @throws LetterMissing
 */
export function textPath(text: string, place: TextPlace): string {
  const { x, y, cap, anchor = "start", fill } = place;
  const { letters, width } = set(text, place);
  const scale = sizeOf(cap) / 1000;
  const left = x - width * scale * { start: 0, middle: 0.5, end: 1 }[anchor];
  const path = letters
    .flatMap(({ at, contours }) => contours.map((one) => `M${at + one.x} ${one.y}${one.path}z`))
    .join("");
  return `<path fill="${fill}" transform="translate(${short(left)} ${short(y)}) scale(${short(scale, 6)})" d="${path}"/>`;
}

/** A number with no more decimals than it needs. */
export const short = (value: number, decimals = 3): string =>
  String(Number(value.toFixed(decimals)));

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
