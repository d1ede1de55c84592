import { block } from "./drawing.ts";
import type { Named, Plate } from "./format.ts";
import { capHeight } from "./letters/face.ts";
import { type Fitted, fit, headingGap, inkHeight, type Room } from "./letters/fit.ts";
import { inkOf } from "./letters/ink.ts";
import { sizeOf, type TextStyle } from "./letters/text.ts";
import { textShape } from "./letters/text-shape.ts";
import { messages } from "./messages.ts";
import type { Film, Shape } from "./shapes.ts";

/** A column of text: from where, how wide, of which film. */
export type Column = { x: number; width: number; film: Film; anchor?: "start" | "middle" };

/** "ĐƯỜNG", on the upper line; empty where no source tells what it is. */
export const upperLine = ({ kind }: Named): string => (kind ?? "").toUpperCase();

/** The street's name as a sign has it. */
export const bigName = ({ street }: Named): string => street.normalize("NFC").toUpperCase();

/** The ground that letters stand on; of a retired sign it warns. */
export const groundOf = ({ retired }: Plate): Film => (retired ? "red" : "blue");

const placeIn = ({ x, width, film, anchor = "start" }: Column) => ({
  x: anchor === "middle" ? x + width / 2 : x,
  film,
  anchor,
});

export type NameRoom = Pick<Room, "lines" | "max" | "min" | "height"> & {
  y: number;
  kindCap: number;
  /** From the kind's baseline to the name's capitals, where no marks need more. */
  gap: number;
  /** Whether both stand in the middle of the room's height, or begin at its top. */
  middle?: boolean;
};

const kindStyle = { weight: "bold", tracking: 0.08 } as const;

/**
 * Kind and name as large as they fit beneath each other; `head` is from the room's top to the name's.
 * @throws TextTooLong, LetterMissing
 */
export function fitName(plate: Named, { width }: Column, room: NameRoom) {
  const { height, lines, kindCap, gap, max, min } = room;
  const style = { weight: "bold", width, height, lines, max, min } as const;
  const upper = upperLine(plate);
  if (!upper) return { kind: null, name: fit(bigName(plate), style), head: 0 };
  const kind = fit(upper, { ...kindStyle, width, height: 1000, lines: 1, max: kindCap, min });
  const under = { ...kind, toCapitals: gap, toInk: kindCap * 0.3 };
  const name = fit(bigName(plate), { ...style, under });
  return { kind, name, head: kind.above + headingGap(under, name) };
}

/** Kind and name beneath each other; all of their ink stays in the room. */
export function nameBlock(plate: Plate, column: Column, room: NameRoom): Shape[] {
  const { y, height, middle = false } = room;
  const place = { ...placeIn(column), weight: "bold" as const };
  const { kind, name, head } = fitName(plate, column, room);
  const top = middle ? y + (height - head - inkHeight(name)) / 2 : y;
  return [
    ...(kind ? block(kind, { ...place, ...kindStyle, y: top }) : []),
    ...block(name, { ...place, y: top + head }),
  ];
}

/** One line, no higher than `cap` and no wider than `width`. */
export function oneLine(
  text: string,
  style: TextStyle,
  { width, cap }: { width: number; cap: number },
): Fitted {
  return fit(text, { ...style, width, height: 1000, lines: 1, max: cap, min: 0, breakAt: /(?!)/ });
}

/** The code in large letters, with room between them. */
export const codeStyle = { weight: "bold", tracking: 0.03 } as const;

/**
 * What a reader does with the symbol, in two languages, or that the sign is retired: its ink begins at
 * `y`, and capitals are `cap` high where the column is wide enough.
 */
export function captionBlock(
  { retired }: Plate,
  column: Column,
  { y, cap, joined = false }: { y: number; cap: number; joined?: boolean },
): Shape[] {
  const place = placeIn(column);
  if (retired) {
    const [vi, en] = [messages.vi.printed.retired, messages.en.printed.retired];
    const title = oneLine(vi, { weight: "bold", tracking: 0.04 }, { ...column, cap: cap * 1.2 });
    const other = oneLine(en, { weight: "medium" }, { ...column, cap });
    return [
      ...block(title, { ...place, weight: "bold", tracking: 0.04, y }),
      ...block(other, { ...place, weight: "medium", y: y + inkHeight(title) + cap * 0.5 }),
    ];
  }
  const captions = [messages.vi.printed.caption, messages.en.printed.caption];
  const lines = joined ? captions.map((caption) => caption.join(" ")) : captions.flat();
  const style = { weight: "medium" } as const;
  const inks = lines.map((line) => inkOf(line, style));
  const widest = Math.max(...inks.map(({ left, right }) => right - left));
  const size = Math.min(sizeOf(cap), column.width / widest);
  // Half a line apart where each language has more than one.
  const apart = joined ? 0 : 0.5;
  return lines.map((line, i) => {
    const below = i < lines.length / 2 ? i : i + apart;
    const baseline = y + (below * captionPitch - (inks[0]?.top ?? 0)) * size;
    return textShape(line, { ...place, ...style, y: baseline, cap: size * capHeight });
  });
}

/** Small letters have no stacked capitals among them and may stand closer. */
const captionPitch = 1.28;

/** The official address, so that a pasted-over fake can be told; broken behind a dot or hyphen. */
export const addressOf = (
  { host }: Plate,
  room: { width: number; height?: number; max: number; min: number; lines: number },
): Fitted => fit(host, { height: 1000, ...room, weight: "medium", breakAt: /(?<=[.-])/ });
