/** Grey pixels, row by row, 0 black to 255 white. */
export type Picture = { pixels: Uint8Array; width: number; height: number };

/** A symbol's modules, without the quiet zone. */
export type Modules = { size: number; dark: Uint8Array };

export type View = {
  /** How many pixels wide the white panel is when looked at straight from the front. */
  panel: number;
  /** Turned in its plane, in degrees. */
  turned?: number;
  /** Looked at from the side, in degrees. */
  tilted?: number;
  /** Diameter of a grey disc pasted on the middle, as a share of the panel's side. */
  disc?: number;
};

/**
 * A picture of a white panel with a symbol that fills it but for a quiet zone of four modules, on
 * a grey wall, taken from three times the panel's side away. Each pixel is the mean of 4 × 4 rays.
 */
export function photograph(
  { size, dark }: Modules,
  { panel, turned = 0, tilted = 0, disc = 0 }: View,
): Picture {
  const side = Math.ceil(panel * 1.5);
  const pixels = new Uint8Array(side * side);
  const modules = size + 8;
  const brightness = (across: number, down: number): number => {
    if (Math.max(Math.abs(across), Math.abs(down)) > 0.5) return wall;
    if (Math.hypot(across, down) < disc / 2) return pasted;
    const column = Math.floor((across + 0.5) * modules) - 4;
    const row = Math.floor((down + 0.5) * modules) - 4;
    if (column < 0 || row < 0 || column >= size || row >= size) return white;
    return dark[row * size + column] ? black : white;
  };
  const ray = view((turned * Math.PI) / 180, (tilted * Math.PI) / 180, brightness);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      let sum = 0;
      for (let i = 0.125; i < 1; i += 0.25) {
        for (let j = 0.125; j < 1; j += 0.25) {
          sum += ray((x + i - side / 2) / panel, (y + j - side / 2) / panel);
        }
      }
      pixels[y * side + x] = Math.round(sum / 16);
    }
  }
  return { pixels, width: side, height: side };
}

const [black, white, wall, pasted] = [20, 235, 120, 160];

/** What a ray through a point of the image plane sees; lengths in panel sides. */
function view(
  turned: number,
  tilted: number,
  brightness: (across: number, down: number) => number,
): (u: number, v: number) => number {
  const away = 3;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const [foreshortened, slope] = [Math.cos(tilted), Math.tan(tilted)];
  return (u, v) => {
    const depth = away / (1 - (u / away) * slope);
    const across = ((u / away) * depth) / foreshortened;
    const down = (v / away) * depth;
    return brightness(across * cos - down * sin, across * sin + down * cos);
  };
}
