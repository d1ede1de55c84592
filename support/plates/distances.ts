import { type Bounds, type DrawnPath, readPlate } from "./read-svg.ts";

/** What stands too near to something on a plate, in words; `nearest` in millimetres, below 0 over it. */
export type TooNear = { what: string; to: string; nearest: number };

/** Modules of quiet zone on each side (ISO/IEC 18004:2015, 6.3.8). */
const quietModules = 4;

/** What rounding of the files' numbers may take, in millimetres. */
const rounding = 0.005;

/**
 * Checks a plate's SVG: no letter nearer than `clearance` millimetres to the plate's edge, to an edge of
 * a ground or frame, or to a hole; no hole nearer to those; nothing in the symbol's quiet zone; and no two
 * lines of letters over each other. Bounds are those of the outlines' curves, in which all ink lies.
 */
export function tooNear(svg: string, { clearance }: { clearance: number }): TooNear[] {
  const paths = readPlate(svg);
  const of = (kind: DrawnPath["kind"]) => paths.filter((path) => path.kind === kind);
  const letters = of("letters");
  const [symbol] = of("symbol");
  const [cut] = paths.filter(({ layer }) => layer === "cut");
  const holes = paths.filter(({ layer }) => layer === "holes");
  if (!symbol || !cut || letters.length === 0) throw new Error("This is no whole plate.");
  const quiet = wider(symbol, (quietModules * (symbol.right - symbol.left)) / modulesOf(svg));
  // A ground's edge on or beyond the plate's own is none.
  const edges = of("ground").flatMap(({ parts, film }) =>
    parts.map((part) => ({
      edge: within(part, cut),
      to: `the edge of a ${film} ground`,
      radius: part.radius,
    })),
  );
  const found: TooNear[] = [];
  const least = (distance: number, wanted: number, what: string, to: string) => {
    if (distance < wanted - rounding) found.push({ what, to, nearest: distance });
  };
  for (const [i, text] of letters.entries()) {
    const what = `line ${i + 1} of letters`;
    least(inside(text, cut, cut.radius), clearance, what, "the plate's edge");
    for (const { edge, to, radius } of edges) {
      least(Math.max(inside(text, edge, radius), between(text, edge)), clearance, what, to);
    }
    for (const hole of holes) least(fromHole(text, hole), clearance, what, "a hole");
    least(between(text, quiet), 0, what, "the quiet zone");
    for (const [j, other] of letters.slice(i + 1).entries()) {
      if (between(text, other) >= 0) continue;
      const apart = text.parts.flatMap((a) => other.parts.map((b) => between(a, b)));
      least(Math.min(...apart), 0, what, `line ${i + j + 2}`);
    }
  }
  for (const hole of holes) {
    least(between(hole, quiet), 0, "a hole", "the quiet zone");
    least(inside(hole, cut, cut.radius), 0, "a hole", "the plate's edge");
    const [middle, half] = middleOf(hole);
    for (const { edge, to, radius } of edges) {
      const distance = Math.max(inside(middle, edge, radius), between(middle, edge)) - half;
      least(distance, clearance, "a hole", to);
    }
  }
  // A ground's edge may go round the quiet zone, or stand apart from it, but not through it.
  for (const { edge, to } of edges) {
    least(Math.max(inside(quiet, edge, 0), between(quiet, edge)), 0, to, "the quiet zone");
  }
  return found;
}

/** The modules of a symbol at a side: how many of its own units its path is wide. */
function modulesOf(svg: string): number {
  const [, scale = "", d = ""] = /crispEdges"[^>]* scale\(([^)]+)\)" d="([^"]+)"/.exec(svg) ?? [];
  const [symbol] = readPlate(
    `<g id="artwork"><path shape-rendering="crispEdges" transform="translate(0 0) scale(1)" d="${d}"/></g>`,
  );
  if (!symbol || !(Number(scale) > 0)) throw new Error("There is no symbol.");
  return symbol.right - symbol.left;
}

const wider = ({ left, right, top, bottom }: Bounds, by: number): Bounds => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** A ground as far as its edges lie within the plate; on the other sides it goes on. */
const within = ({ left, right, top, bottom }: Bounds, plate: Bounds): Bounds => ({
  left: left <= plate.left + rounding ? -Infinity : left,
  right: right >= plate.right - rounding ? Infinity : right,
  top: top <= plate.top + rounding ? -Infinity : top,
  bottom: bottom >= plate.bottom - rounding ? Infinity : bottom,
});

/** How far apart two boxes are; below 0 by how much they overlap. */
export function between(a: Bounds, b: Bounds): number {
  const dx = Math.max(a.left - b.right, b.left - a.right);
  const dy = Math.max(a.top - b.bottom, b.top - a.bottom);
  return dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
}

/** How far inside a box with round corners another lies; below 0 if it is not inside. */
function inside(box: Bounds, outer: Bounds, radius: number): number {
  const straight = Math.min(
    box.left - outer.left,
    outer.right - box.right,
    box.top - outer.top,
    outer.bottom - box.bottom,
  );
  const corners = [
    [outer.left + radius - box.left, outer.top + radius - box.top],
    [box.right - outer.right + radius, outer.top + radius - box.top],
    [outer.left + radius - box.left, box.bottom - outer.bottom + radius],
    [box.right - outer.right + radius, box.bottom - outer.bottom + radius],
  ] as const;
  const round = corners.map(([dx, dy]) =>
    dx > 0 && dy > 0 ? radius - Math.hypot(dx, dy) : Number.POSITIVE_INFINITY,
  );
  return Math.min(straight, ...round);
}

/** From a round hole to a box. */
function fromHole(box: Bounds, hole: Bounds): number {
  const [middle, half] = middleOf(hole);
  const dx = Math.max(box.left - middle.left, 0, middle.left - box.right);
  const dy = Math.max(box.top - middle.top, 0, middle.top - box.bottom);
  return Math.hypot(dx, dy) - half;
}

/** A hole's middle, as a box of no size, and half its width. */
function middleOf({ left, right, top, bottom }: Bounds): [Bounds, number] {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return [{ left: x, right: x, top: y, bottom: y }, (right - left) / 2];
}
