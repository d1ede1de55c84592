import { capHeight } from "./face.ts";
import { inkOf } from "./ink.ts";
import { sizeOf, type TextStyle, widthOf } from "./text.ts";

export type Room = TextStyle & {
  /** Of all ink, in millimetres. */
  width: number;
  height: number;
  lines: number;
  /** The tallest and the lowest that capitals may be, in millimetres. */
  max: number;
  min: number;
  /** The least from one baseline to the next, for letters of size 1. */
  pitch?: number;
  /** A line that stands in the room above the text. */
  under?: Heading;
  /** Where a line may break; a space between words, which then falls away, unless told otherwise. */
  breakAt?: RegExp;
};

/** Millimetres. */
export type Heading = {
  /** From its ink's top to its baseline, and how far its ink reaches below that. */
  above: number;
  below: number;
  /** The least from its baseline to the capitals beneath, and from its ink to theirs. */
  toCapitals: number;
  toInk: number;
};

export type Fitted = {
  lines: string[];
  /** All in millimetres: how tall a capital without marks is, */
  cap: number;
  /** how far ink reaches above the first baseline and below the last, */
  above: number;
  below: number;
  /** and from one baseline to the next. */
  pitch: number;
};

/** The text does not fit its room even in the smallest letters. */
export class TextTooLong extends Error {
  override name = "TextTooLong";
  readonly text: string;

  constructor(text: string) {
    super(`"${text}" is too long for this format.`);
    this.text = text;
  }
}

/**
 * The text in as few lines as allow it to be about as large as it can be, by the ink of its letters.
 * @throws TextTooLong, LetterMissing
 */
export function fit(text: string, room: Room): Fitted {
  const words = text.split(room.breakAt ?? / +/);
  const joint = room.breakAt ? "" : " ";
  let best: Fitted | undefined;
  for (let count = 1; count <= Math.min(room.lines, words.length); count++) {
    const lines = broken(words, count, joint, room);
    const fitted = largest(lines, room);
    if (!best || fitted.cap > best.cap * worthALine) best = fitted;
  }
  if (!best || best.cap < room.min) throw new TextTooLong(text);
  return best;
}

/** How tall a block of lines is in millimetres, from the first capitals' top to the last baseline. */
export const blockHeight = ({ lines, cap, pitch }: Fitted): number =>
  cap + (lines.length - 1) * pitch;

/** How tall all of its ink is, in millimetres. */
export const inkHeight = ({ lines, above, below, pitch }: Fitted): number =>
  above + (lines.length - 1) * pitch + below;

/** From a heading's baseline to the ink beneath it, in millimetres. */
export const headingGap = ({ below, toCapitals, toInk }: Heading, { above, cap }: Fitted): number =>
  Math.max(below + toInk, toCapitals - (above - cap));

/** A further line must make the letters at least this much larger. */
const worthALine = 1.15;

/** Between the ink of one line and the next where marks meet, for letters of size 1. */
const apart = 0.08;
const leastPitch = 1.2;

function largest(lines: string[], room: Room): Fitted {
  const inks = lines.map((line) => inkOf(line, room));
  const widest = Math.max(...inks.map(({ left, right }) => right - left));
  const above = -(inks[0]?.top ?? 0);
  const below = Math.max(0, inks.at(-1)?.bottom ?? 0);
  const pitch = Math.max(
    room.pitch ?? leastPitch,
    ...inks.slice(1).map(({ top }, i) => Math.max(0, inks[i]?.bottom ?? 0) - top + apart),
  );
  const rest = (lines.length - 1) * pitch + below;
  const { under, height } = room;
  const size = Math.min(
    sizeOf(room.max),
    room.width / widest,
    under
      ? Math.min(
          (height - under.above - under.below - under.toInk) / (above + rest),
          (height - under.above - under.toCapitals) / (capHeight + rest),
        )
      : height / (above + rest),
  );
  const cap = size * capHeight;
  return { lines, cap, above: above * size, below: below * size, pitch: pitch * size };
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
