import type { Line, Point } from "./geometry.ts";
import { mapSize, type StreetMap } from "./map.ts";
import { type Colour, encodePng, type Picture } from "./png.ts";

/**
 * The picture that messages and networks show of a link to a street: its map in white on the blue
 * of its sign. They take PNG and no SVG; the name stands beside it as text, which the phone sets
 * better than a Worker without fonts could.
 */

/** The least that Facebook and Zalo show large (Open Graph: 1.91 to 1). */
export const cardSize = { width: 600, height: 315 };

const signBlue: Colour = [0x0b, 0x3c, 0x8c];
const white: Colour = [255, 255, 255];

export function drawCard(map: StreetMap): Promise<Uint8Array> {
  const { width, height } = cardSize;
  const picture: Picture = { width, height, shades: new Uint8Array(width * height) };
  for (const line of linesOf(map.boundaries)) stroke(picture, line, 1.2, 3);
  for (const line of linesOf(map.neighbours)) stroke(picture, line, 4, 5);
  for (const line of linesOf(map.path)) stroke(picture, line, 11, 15);
  frame(picture, 9, 3);
  return encodePng(picture, signBlue, white);
}

/** The lines of a map's path, which knows M and l only, on the card: the map's middle. */
function linesOf(path: string): Line[] {
  const scale = cardSize.width / mapSize.width;
  const above = (mapSize.height * scale - cardSize.height) / 2;
  return path
    .split("M")
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      let [x, y] = [0, 0];
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
        points.push([x * scale, y * scale - above]);
      }
      return points;
    });
}

/** Draws a line with round ends and smooth edges; `thick` in pixels. */
function stroke(picture: Picture, line: Line, thick: number, shade: number): void {
  const { width, height, shades } = picture;
  const reach = thick / 2 + 1;
  for (let i = 0; i + 1 < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i] as Point, line[i + 1] as Point];
    const [dx, dy] = [bx - ax, by - ay];
    const length2 = dx * dx + dy * dy || 1;
    const top = Math.max(0, Math.floor(Math.min(ay, by) - reach));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by) + reach));
    const left = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
    const right = Math.min(width - 1, Math.ceil(Math.max(ax, bx) + reach));
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2));
        const away = Math.hypot(x - ax - t * dx, y - ay - t * dy);
        const cover = Math.min(1, thick / 2 + 0.5 - away);
        const at = y * width + x;
        if (cover > 0) shades[at] = Math.max(shades[at] ?? 0, Math.round(cover * shade));
      }
    }
  }
}

/** The white line inside a sign's edge; what lies outside it is plain blue. */
function frame(picture: Picture, inset: number, thick: number): void {
  const { width, height, shades } = picture;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const edge = Math.min(x, y, width - 1 - x, height - 1 - y);
      if (edge < inset + thick) shades[y * width + x] = edge < inset ? 0 : 15;
    }
  }
}
