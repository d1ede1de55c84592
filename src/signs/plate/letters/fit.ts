import { capHeight } from "./face.ts";
import { sizeOf, type TextStyle, widthOf } from "./text.ts";

export type Room = TextStyle & {
  /** Millimetres. */
  width: number;
  height: number;
  lines: number;
  /** The tallest and the lowest that capitals may be, in millimetres. */
  max: number;
  min: number;
  /** Where a line may break; a space between words, which then falls away, unless told otherwise. */
  breakAt?: RegExp;
};

export type Fitted = { lines: string[]; cap: number };

/** The text does not fit its room even in the smallest letters. */
export class TextTooLong extends Error {
  override name = "TextTooLong";
  readonly text: string;

  constructor(text: string) {
    super(`"${text}" is too long for this format.`);
    this.text = text;
  }
}

/** From one baseline to the next, for letters of size 1: room for Ộ under Ậ. */
export const linePitch = 1.32;

/**
 * The text in as few lines as allow it to be about as large as it can be.
 * @throws TextTooLong, LetterMissing
 */
export function fit(text: string, room: Room): Fitted {
  const words = text.split(room.breakAt ?? / +/);
  const joint = room.breakAt ? "" : " ";
  let best: Fitted | undefined;
  for (let count = 1; count <= Math.min(room.lines, words.length); count++) {
    const lines = broken(words, count, joint, room);
    const cap = largest(lines, room);
    if (!best || cap > best.cap * worthALine) best = { lines, cap };
  }
  if (!best || best.cap < room.min) throw new TextTooLong(text);
  return best;
}

/** How tall a block of lines is in millimetres, from the first capitals' top to the last baseline. */
export const blockHeight = ({ lines, cap }: Fitted): number =>
  cap + (lines.length - 1) * linePitch * sizeOf(cap);

/** A further line must make the letters at least this much larger. */
const worthALine = 1.15;

function largest(lines: readonly string[], room: Room): number {
  const widest = Math.max(...lines.map((line) => widthOf(line, room)));
  const tall = capHeight + (lines.length - 1) * linePitch;
  return Math.min(room.max, (room.width / widest) * capHeight, (room.height / tall) * capHeight);
}

/** Broken into so many lines that the longest is as short as can be. */
function broken(
  words: readonly string[],
  count: number,
  joint: string,
  style: TextStyle,
): string[] {
  if (count === 1) return [words.join(joint)];
  let best: string[] = [];
  let narrowest = Number.POSITIVE_INFINITY;
  for (let first = 1; first <= words.length - count + 1; first++) {
    const head = words.slice(0, first).join(joint);
    const lines = [head, ...broken(words.slice(first), count - 1, joint, style)];
    const widest = Math.max(...lines.map((line) => widthOf(line, style)));
    if (widest < narrowest) [best, narrowest] = [lines, widest];
  }
  return best;
}
