/**
 * A plate's SVG read back, without the code that wrote it: where each path lies, by its own curves.
 * Millimetres from the trimmed plate's upper left corner.
 */
export type DrawnPath = Bounds & {
  layer: string;
  film: string;
  kind: "letters" | "ground" | "symbol" | "line";
  /** By how much its own units are enlarged; a letter's are thousandths of its size. */
  scale: number;
  /** The greatest radius of its arcs, 0 for none. */
  radius: number;
  /** Its parts, each with bounds of its own: a letter's contours, or a frame's two edges. */
  parts: Part[];
};

export type Part = Bounds & { radius: number };

export type Bounds = { left: number; right: number; top: number; bottom: number };

/** @throws Error if it meets what plates do not have. */
export function readPlate(svg: string): DrawnPath[] {
  const layers = svg.matchAll(/<g id="([^"]+)"([^>]*)>(.*?)<\/g>/g);
  return Array.from(layers, ([, layer = "", attributes = "", inside = ""]) =>
    Array.from(inside.matchAll(/<path ([^>]*)\/>/g), ([, own = ""]) =>
      readPath(layer, attributes + own, own),
    ),
  ).flat();
}

function readPath(layer: string, attributes: string, own: string): DrawnPath {
  const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(own)?.[1] ?? "";
  const move = /translate\((\S+) (\S+)\)( rotate\(-90\))? scale\((\S+)\)/.exec(value("transform"));
  if (!move && value("transform")) throw new Error(`An unknown transform: ${value("transform")}`);
  const [, x = "0", y = "0", turned, scale = "1"] = move ?? [];
  const isSymbol = own.includes("crispEdges");
  const by = Number(scale);
  const placed = partsOf(value("d")).map((part) => {
    const [left, right, top, bottom] = turned
      ? [part.top, part.bottom, -part.right, -part.left]
      : [part.left, part.right, part.top, part.bottom];
    return {
      left: Number(x) + left * by,
      right: Number(x) + right * by,
      top: Number(y) + top * by,
      bottom: Number(y) + bottom * by,
      radius: part.radius * by,
    };
  });
  const isLine = /fill="none"/.test(attributes);
  return {
    ...around(placed),
    layer,
    film: value("class"),
    kind: isLine ? "line" : isSymbol ? "symbol" : by === 1 ? "ground" : "letters",
    scale: by,
    radius: Math.max(...placed.map(({ radius }) => radius)),
    parts: placed,
  };
}

export function around(bounds: readonly Bounds[]): Bounds {
  const all = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of bounds) {
    if (left < all.left) all.left = left;
    if (right > all.right) all.right = right;
    if (top < all.top) all.top = top;
    if (bottom > all.bottom) all.bottom = bottom;
  }
  return all;
}

/** Letters and symbols stand on many plates: each of their outlines is followed once. */
const followed = new Map<string, Part[]>();

/** Each subpath that begins at an absolute point is followed from 0, 0 and then moved there. */
function partsOf(d: string): Part[] {
  const all: Part[] = [];
  for (const [, x = "0", y = "0", rest = ""] of d.matchAll(/(?:M(\S+) (-?[\d.]+))?([^M]+)/g)) {
    const outline = followed.get(rest) ?? follow(rest.startsWith("m") ? rest : `M0 0${rest}`);
    if (followed.size > 10_000) followed.clear();
    followed.set(rest, outline);
    const [dx, dy] = [Number(x), Number(y)];
    for (const { left, right, top, bottom, radius } of outline) {
      const moved = { left: dx + left, right: dx + right, top: dy + top, bottom: dy + bottom };
      all.push({ ...moved, radius });
    }
  }
  return all;
}

/** The subpaths of an SVG path of M m h v l q a z (SVG 2, 9.3), each with the bounds of its curves. */
function follow(d: string): Part[] {
  const parts: Part[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let part: Part | undefined;
  const reach = (px: number, py: number) => {
    if (!part) return;
    part.left = Math.min(part.left, px);
    part.right = Math.max(part.right, px);
    part.top = Math.min(part.top, py);
    part.bottom = Math.max(part.bottom, py);
  };
  for (const [, command = "", text = ""] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const n = Array.from(text.matchAll(/-?\d*\.?\d+/g), Number);
    const last = (at: number) => n.at(at) ?? Number.NaN;
    if (command === "M" || command === "m") {
      [x, y] = command === "M" ? [last(0), last(1)] : [x + last(0), y + last(1)];
      [startX, startY] = [x, y];
      part = { left: x, right: x, top: y, bottom: y, radius: 0 };
      parts.push(part);
    } else if (command === "z") [x, y] = [startX, startY];
    else if (command === "h") x += last(0);
    else if (command === "v") y += last(0);
    else if (command === "l") [x, y] = [x + last(0), y + last(1)];
    else if (command === "a") {
      // A quarter of a circle lies between its ends; half a one, along x, bulges by its radius.
      if (part) part.radius = Math.max(part.radius, last(0));
      if (last(6) === 0) reach(x + last(5) / 2, y - Math.sign(last(5)) * last(0));
      [x, y] = [x + last(5), y + last(6)];
    } else if (command === "q") {
      const [bendX, bendY, endX, endY] = [last(0), last(1), last(2), last(3)];
      for (const t of [bendX / (2 * bendX - endX), bendY / (2 * bendY - endY)]) {
        if (!(t > 0 && t < 1)) continue;
        const at = (bend: number, end: number) => 2 * t * (1 - t) * bend + t * t * end;
        reach(x + at(bendX, endX), y + at(bendY, endY));
      }
      [x, y] = [x + endX, y + endY];
    } else throw new Error(`A plate has no "${command}" in its paths.`);
    if (Number.isNaN(x + y)) throw new Error(`A number is missing after ${command}.`);
    reach(x, y);
  }
  return parts;
}
