/** Where a path of a plate lies, in millimetres; how many modules a symbol has at a side. */
export type DrawnBox = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  isSymbol: boolean;
  modules: number;
};

/**
 * The box around every transformed path of a plate, by its points and control points, between
 * which a curve always stays. One group that is turned by -90° is turned likewise.
 */
export function boxes(svg: string): DrawnBox[] {
  const turned = /<g transform="translate\(([\d.]+) ([\d.]+)\) rotate\(-90\)">(.*?)<\/g>/.exec(svg);
  const rest = turned ? svg.replace(turned[0], "") : svg;
  const [, x = "0", y = "0", inside = ""] = turned ?? [];
  return [
    ...pathsOf(rest),
    ...pathsOf(inside).map((box) => ({
      ...box,
      left: Number(x) + box.top,
      right: Number(x) + box.bottom,
      top: Number(y) - box.right,
      bottom: Number(y) - box.left,
    })),
  ];
}

const path = /<path ([^>]*)transform="translate\((\S+) (\S+)\) scale\((\S+)\)" d="([^"]*)"/g;

function pathsOf(svg: string): DrawnBox[] {
  return Array.from(svg.matchAll(path), ([, attributes = "", x, y, scale, d = ""]) => {
    const points = pointsOf(d);
    const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
    const place = (at: number, by: string | undefined) => Number(by) + at * Number(scale);
    const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
    const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
    return {
      left: place(least(xs), x),
      right: place(most(xs), x),
      top: place(least(ys), y),
      bottom: place(most(ys), y),
      isSymbol: attributes.includes("crispEdges"),
      modules: most(xs) - least(xs),
    };
  });
}

/** Follows the commands that our paths use: M m h v l q z. */
function pointsOf(d: string): [number, number][] {
  const points: [number, number][] = [];
  let at: [number, number] = [0, 0];
  let start = at;
  const to = (x: number, y: number): [number, number] => {
    points.push([x, y]);
    return [x, y];
  };
  for (const [, command = "", text = ""] of d.matchAll(/([Mmhvlqz])([^Mmhvlqz]*)/g)) {
    const n = Array.from(text.matchAll(/-?\d+/g), Number) as [number, number, number, number];
    const [x, y] = at;
    if (command === "M") start = at = to(n[0], n[1]);
    else if (command === "m") start = at = to(x + n[0], y + n[1]);
    else if (command === "h") at = to(x + n[0], y);
    else if (command === "v") at = to(x, y + n[0]);
    else if (command === "l") at = to(x + n[0], y + n[1]);
    else if (command === "z") at = start;
    else {
      to(x + n[0], y + n[1]);
      at = to(x + n[2], y + n[3]);
    }
  }
  return points;
}
