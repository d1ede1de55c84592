/**
 * A plate as plain data, which `svg.ts` and `pdf.ts` write: so both files are one drawing, and a
 * browser can be sent it as JSON. Lengths are millimetres from the trimmed plate's upper left corner.
 */
export type Drawing = {
  title: string;
  /** The trimmed size. */
  width: number;
  height: number;
  /** How far the ground reaches beyond the trimmed edge; and the page, which has the marks too. */
  bleed: number;
  margin: number;
  /** What is printed, or cut from film, the lowest first. */
  artwork: Shape[];
  /** Lines that are no ink, as data of SVG paths: the plate's contour, each hole, the cut marks. */
  cut: string;
  holes: string[];
  marks: string | null;
  /** Of the contour's corners, and across a hole. */
  radius: number;
  hole: number;
};

/** The data of an SVG path, filled with a film: moved, scaled, and turned to the left by a quarter. */
export type Shape = {
  film: Film;
  d: string;
  x: number;
  y: number;
  scale: number;
  turned?: true;
  evenodd?: true;
  /** Letters; what is none is a ground, a frame or a symbol. */
  letters?: true;
  /** The symbol, whose edges stay sharp on a screen. */
  symbol?: true;
};

/**
 * The films, or inks, that a plate is made of, by the name that a fabricator asks for: as a screen
 * shows it, and in per cent of cyan, magenta, yellow and black. The blue is that of a street-name sign
 * ("xanh lam sẫm"); red is the ground of a retired sign's plate.
 */
export const films = {
  blue: { vi: "xanh lam sẫm", screen: "#0d3b86", print: [100, 80, 0, 20] },
  white: { vi: "trắng", screen: "#fff", print: [0, 0, 0, 0] },
  black: { vi: "đen", screen: "#000", print: [0, 0, 0, 100] },
  red: { vi: "đỏ", screen: "#b3261e", print: [0, 90, 90, 20] },
} as const satisfies Record<
  string,
  { vi: string; screen: string; print: [number, number, number, number] }
>;

export type Film = keyof typeof films;

/** Which films a drawing has, in the order of `films`. */
export const filmsOf = ({ artwork }: Drawing): Film[] =>
  (Object.keys(films) as Film[]).filter((film) => artwork.some((shape) => shape.film === film));

/** Millimetres from the plate's upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** A number with no more decimals than it needs. */
export const short = (value: number, decimals = 3): string =>
  String(Number(value.toFixed(decimals)));

/** The data of a path round a box, its corners round. */
export function contour({ x, y, width, height }: Box, radius = 0): string {
  const [w, h] = [short(width - 2 * radius), short(height - 2 * radius)];
  if (radius === 0) return `M${short(x)} ${short(y)}h${w}v${h}h-${w}z`;
  const corner = (dx: number, dy: number) =>
    `a${radius} ${radius} 0 0 1 ${short(dx * radius)} ${short(dy * radius)}`;
  return `M${short(x + radius)} ${short(y)}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h-${w}${corner(-1, -1)}v-${h}${corner(1, -1)}z`;
}

/** The data of a path round a circle. */
export function circle(x: number, y: number, diameter: number): string {
  const [r, d] = [short(diameter / 2), short(diameter)];
  return `M${short(x - diameter / 2)} ${short(y)}a${r} ${r} 0 0 1 ${d} 0a${r} ${r} 0 0 1 -${d} 0z`;
}
