/**
 * The outline of the dark modules, as the data of one SVG path to be filled by `evenodd`: whole
 * numbers only, one unit a module, every edge between dark and light drawn once. Where modules
 * touch at a corner only, both lines run straight on: that saves a third of the corners, and
 * evenodd does not mind. Against strokes along the rows this is a quarter fewer bytes, and a
 * plotter or laser gets real shapes to cut.
 * @param left where the first column begins, in modules; `top` likewise.
 */
export function outline(
  { size, dark }: { size: number; dark: Uint8Array },
  left: number,
  top: number,
): string {
  const width = size + 1;
  const { across, down } = edges(size, dark);
  let path = "";
  let x = -left;
  let y = -top;
  // In reading order, so the edge found first has none to its left: it begins at a corner.
  for (let start = 0; start < across.length; start++) {
    if (!across[start]) continue;
    const toX = start % width;
    const toY = Math.floor(start / width);
    path += `m${toX - x} ${toY - y}${loop(across, down, width, start)}`;
    x = toX;
    y = toY;
  }
  return path;
}

/**
 * The unit edges between dark and light, each at the grid point where it starts: `across` go to
 * the right, `down` go down. A grid point is `y · (size + 1) + x`.
 */
function edges(size: number, dark: Uint8Array): { across: Uint8Array; down: Uint8Array } {
  const width = size + 1;
  const across = new Uint8Array(width * width);
  const down = new Uint8Array(width * width);
  const at = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= size || y >= size ? 0 : (dark[y * size + x] ?? 0);
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      across[y * width + x] = at(x, y) ^ at(x, y - 1);
      down[y * width + x] = at(x, y) ^ at(x - 1, y);
    }
  }
  return { across, down };
}

/** Follows the edges from a corner until they return, using them up; `z` draws the last. */
function loop(across: Uint8Array, down: Uint8Array, width: number, start: number): string {
  let path = "";
  let point = start;
  const run = (edges: Uint8Array, step: number): number => {
    let length = 0;
    for (; edges[point]; point += step, length++) edges[point] = 0;
    if (length > 0) return length;
    for (; edges[point - step]; length--) {
      point -= step;
      edges[point] = 0;
    }
    return length;
  };
  for (;;) {
    path += `h${run(across, 1)}`;
    const length = run(down, width);
    if (point === start) return `${path}z`;
    path += `v${length}`;
  }
}
