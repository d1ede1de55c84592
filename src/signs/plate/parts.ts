import { area, block, red, white } from "./drawing.ts";
import type { Plate } from "./format.ts";
import { type Fitted, fit } from "./letters/fit.ts";
import { marksAbove } from "./letters/marks.ts";
import { sizeOf, textPath } from "./letters/text.ts";
import { messages } from "./messages.ts";

/** A column of text: from where, how wide, in which colour. */
export type Column = { x: number; width: number; fill: string; anchor?: "start" | "middle" };

/** "ĐƯỜNG", on the upper line; empty where no source tells what it is. */
export const upperLine = ({ kind }: Plate): string => (kind ?? "").toUpperCase();

/** The street's name as a sign has it. */
export const bigName = ({ street }: Plate): string => street.normalize("NFC").toUpperCase();

const middleOf = ({ x, width, anchor = "start" }: Column): number =>
  anchor === "middle" ? x + width / 2 : x;

/** Kind and name beneath each other, from `y` down. */
export function nameBlock(
  plate: Plate,
  column: Column,
  room: { y: number; height: number; lines: number; kindCap: number; max: number; min: number },
): string {
  const { y, height, lines, kindCap, max, min } = room;
  const upper = upperLine(plate);
  const place = { ...column, x: middleOf(column), weight: "bold" as const };
  // The name's marks stand free of the kind: so far from its baseline to the name's capitals.
  const gap = (lines: readonly string[], cap: number): number =>
    upper ? kindCap + Math.max(kindCap, (marksAbove(lines[0] ?? "") + 0.05) * sizeOf(cap)) : 0;
  const style = { weight: "bold", width: column.width, lines, max, min } as const;
  const text = bigName(plate);
  const name = fit(text, { ...style, height: height - gap([text], max) });
  const kind = upper && textPath(upper, { ...place, y: y + kindCap, cap: kindCap, tracking: 0.08 });
  return kind + block(name, { ...place, y: y + gap(name.lines, name.cap) });
}

/** What a reader does with the symbol, in two languages; or that the sign is retired. */
export function captionBlock(
  { retired }: Plate,
  column: Column,
  { y, cap, joined = false }: { y: number; cap: number; joined?: boolean },
): string {
  const place = { ...column, x: middleOf(column), weight: "medium" as const };
  if (retired) return retiredLabel(column, y, cap);
  const captions = [messages.vi.printed.caption, messages.en.printed.caption];
  const lines = joined ? captions.map((caption) => caption.join(" ")) : captions.flat();
  // Half a line apart where each language has more than one.
  const apart = joined ? 0 : 0.5;
  return lines
    .map((line, i) => {
      const below = i < lines.length / 2 ? i : i + apart;
      return textPath(line, { ...place, y: y + cap + below * captionPitch * sizeOf(cap), cap });
    })
    .join("");
}

/** Small letters have no stacked capitals among them and may stand closer. */
const captionPitch = 1.28;

function retiredLabel(column: Column, y: number, cap: number): string {
  const [vi, en] = [messages.vi.printed.retired, messages.en.printed.retired];
  const height = cap * 4.7;
  const at = (line: number) => ({
    x: column.x + column.width / 2,
    y: y + cap * line,
    anchor: "middle" as const,
    fill: white,
  });
  return (
    area({ x: column.x, y: y - cap * 0.4, width: column.width, height }, red, 1) +
    textPath(vi, { ...at(1.8), cap: cap * 1.3, weight: "bold", tracking: 0.04 }) +
    textPath(en, { ...at(3.6), cap, weight: "medium" })
  );
}

/** The official address, so that a pasted-over fake can be told; broken behind a dot or hyphen. */
export const addressOf = (
  { host }: Plate,
  room: { width: number; height?: number; max: number; min: number; lines: number },
): Fitted => fit(host, { height: 1000, ...room, weight: "medium", breakAt: /(?<=[.-])/ });

/** How much lower the second line of an address stands, for letters of size 1. */
export const addressPitch = 1.2;
