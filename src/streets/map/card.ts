import { LetterMissing } from "../../signs/plate/letters/face.ts";
import { blockHeight, fit, TextTooLong } from "../../signs/plate/letters/fit.ts";
import { marksAbove } from "../../signs/plate/letters/marks.ts";
import { sizeOf } from "../../signs/plate/letters/text.ts";
import type { StreetName } from "../../signs/street-name.ts";
import type { Line, Point } from "./geometry.ts";
import { write } from "./letters.ts";
import type { StreetMap } from "./map.ts";
import { type Colour, encodePng, type Picture } from "./png.ts";
import { mapSize } from "./view.ts";

/**
 * The picture that messages and networks show of a link to a street: its sign, white on blue in the
 * signs' own letters, with the map beside the name on a white panel. They take PNG and no SVG.
 */

/** The least that Facebook and Zalo show large (Open Graph: 1.91 to 1). */
const cardSize = { width: 600, height: 315 };

const signBlue: Colour = [0x0b, 0x3c, 0x8c];
const white: Colour = [255, 255, 255];

/** Pixels. */
const panel = { x: 300, y: 23, width: 278, height: 269 };
const names = { x: 27, width: 258, height: 200 };

/**
 * The picture of a shared link as PNG: the street's name as its sign has it, and its map.
 * @param caption stands small below the name: what has to be said of the map. Null for nothing.
 */
export function drawCard(
  street: StreetName,
  map: StreetMap,
  caption: string | null,
): Promise<Uint8Array> {
  const { width, height } = cardSize;
  const picture: Picture = { width, height, shades: new Uint8Array(width * height) };
  frame(picture, 9, 3);
  writeName(picture, street);
  if (caption !== null) {
    const x = names.x + names.width / 2;
    write(picture, caption.toUpperCase(), { x, y: 288, cap: 11, weight: "bold" });
  }
  putPanel(picture, drawMap(map));
  return encodePng(picture, signBlue, white);
}

/**
 * Kind and name in the middle of their half. A name that the signs' letters lack something of, or
 * that is too long for them, is left to the text beside the card.
 */
function writeName(picture: Picture, { kind, name }: StreetName): void {
  const room = { ...names, weight: "bold" as const, lines: 4, max: 46, min: 13 };
  try {
    const set = fit(name.normalize("NFC").toUpperCase(), room);
    const [kindCap, size] = [19, sizeOf(set.cap)];
    const gap = kind ? kindCap + 18 + marksAbove(set.lines[0] ?? "") * size : 0;
    const top = (cardSize.height - gap - blockHeight(set)) / 2;
    const place = { x: names.x + names.width / 2, weight: "bold" as const };
    const upper = { ...place, y: top + kindCap, cap: kindCap, tracking: 0.08 };
    if (kind) write(picture, kind.toUpperCase(), upper);
    for (const [i, line] of set.lines.entries()) {
      const y = top + gap + set.cap + i * set.pitch;
      write(picture, line, { ...place, y, cap: set.cap });
    }
  } catch (error) {
    if (!(error instanceof LetterMissing) && !(error instanceof TextTooLong)) throw error;
  }
}

/** The map as ink, 0 for none and 15 for the street itself. */
function drawMap(map: StreetMap): Picture {
  const { width, height } = panel;
  const picture: Picture = { width, height, shades: new Uint8Array(width * height) };
  for (const line of linesOf(map.boundaries)) stroke(picture, line, 1.2, 4);
  for (const line of linesOf(map.neighbours)) stroke(picture, line, 3.4, 5);
  for (const line of linesOf(map.path)) stroke(picture, line, 9, 15);
  return picture;
}

/** Ink on white in place of what is there. */
function putPanel({ width, shades }: Picture, ink: Picture): void {
  for (const [at, shade] of ink.shades.entries()) {
    const [x, y] = [panel.x + (at % ink.width), panel.y + Math.floor(at / ink.width)];
    shades[y * width + x] = 15 - shade;
  }
}

/** The lines of a map's path, which knows M and l only, on the panel: the whole map in its middle. */
function linesOf(path: string): Line[] {
  const scale = Math.min(panel.width / mapSize.width, panel.height / mapSize.height);
  const left = (panel.width - mapSize.width * scale) / 2;
  const top = (panel.height - mapSize.height * scale) / 2;
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
        points.push([left + x * scale, top + y * scale]);
      }
      return points;
    });
}

/** Draws a line with round ends and smooth edges; `thick` in pixels. */
function stroke(picture: Picture, line: Line, thick: number, shade: number): void {
  const { width, height, shades } = picture;
  const half = thick / 2 + 0.5;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i] as Point, line[i + 1] as Point];
    const [dx, dy] = [bx - ax, by - ay];
    const length2 = dx * dx + dy * dy || 1;
    const top = Math.max(0, Math.floor(Math.min(ay, by) - half));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by) + half));
    // Of each row only what can be near: a slanting line's box is mostly empty.
    const wide = dy === 0 ? Number.POSITIVE_INFINITY : (half * Math.sqrt(length2)) / Math.abs(dy);
    for (let y = top; y <= bottom; y++) {
      const middle = dy === 0 ? ax : ax + ((y - ay) * dx) / dy;
      const left = Math.max(0, Math.floor(Math.max(Math.min(ax, bx) - half, middle - wide)));
      const right = Math.min(
        width - 1,
        Math.ceil(Math.min(Math.max(ax, bx) + half, middle + wide)),
      );
      for (let x = left; x <= right; x++) {
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
        const [ex, ey] = [x - ax - t * dx, y - ay - t * dy];
        const cover = Math.min(1, half - Math.sqrt(ex * ex + ey * ey));
        const at = y * width + x;
        const ink = Math.round(cover * shade);
        if (ink > (shades[at] as number)) shades[at] = ink;
      }
    }
  }
}

/** The white line inside a sign's edge; what lies outside it is plain blue. */
function frame({ width, height, shades }: Picture, inset: number, thick: number): void {
  const inner = inset + thick;
  for (let y = 0; y < height; y++) {
    const row = shades.subarray(y * width, (y + 1) * width);
    const fromEdge = Math.min(y, height - 1 - y);
    if (fromEdge < inner) row.fill(fromEdge < inset ? 0 : 15);
    else {
      row.fill(15, inset, inner);
      row.fill(15, width - inner, width - inset);
    }
    row.fill(0, 0, inset);
    row.fill(0, width - inset);
  }
}
