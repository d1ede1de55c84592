import { short } from "./shapes.ts";

/** From the trimmed edge to a mark, and how long it is, in millimetres. */
const gap = 3;
const length = 5;

/** How far the marks reach beyond the trimmed edge. */
export const markedMargin = (bleed: number): number => Math.max(bleed, gap) + length;

/** Two lines at each corner that say where to cut, outside of the bleed: the data of a path. */
export function cutMarks(width: number, height: number, bleed: number): string {
  const from = Math.max(bleed, gap);
  const lines = [0, width].flatMap((x) =>
    [0, height].map((y) => {
      const [right, down] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
      return `M${x} ${short(y + down * from)}v${down * length}M${short(x + right * from)} ${y}h${right * length}`;
    }),
  );
  return lines.join("");
}
