import { fit, fits, type Level, sizeOf } from "./matrix.ts";

/** Light modules on each side (ISO/IEC 18004:2015, 6.3.8). */
export const quietZone = 4;

/**
 * The narrowest module that we print, in millimetres: half a metre of reading distance by
 * `readingDistance`, an arm's length. A sign that must be read from nearer cannot be read at all
 * where signs hang.
 */
export const narrowestModule = 2;

/** The host's name is too long for a readable symbol on this panel. */
export class HostTooLong extends Error {
  override name = "HostTooLong";
  readonly length: number;
  readonly longest: number;
  readonly panel: number;

  /** Lengths in characters of the URL as printed, the panel in millimetres. */
  constructor(length: number, longest: number, panel: number) {
    super(
      `The address has ${length} characters; on a panel of ${panel} mm at most ${longest} stay readable: choose a shorter host name or a larger panel.`,
    );
    this.length = length;
    this.longest = longest;
    this.panel = panel;
  }
}

/**
 * The level for a sign: H, as long as its modules are no narrower than `narrowestModule`; else Q
 * where that makes them wider; never less, since a sign must outlive dirt and scratches.
 * @param length characters of the payload.
 * @param panel side of the white panel in millimetres, quiet zone included.
 * @throws HostTooLong if even at Q the modules would be too narrow.
 */
export function levelFor(length: number, panel: number): "Q" | "H" {
  const readable = (level: Level, characters: number): boolean =>
    moduleWidth(characters, level, panel) >= narrowestModule;
  if (readable("H", length)) return "H";
  if (readable("Q", length)) return "Q";
  let longest = length;
  while (longest > 0 && !readable("Q", longest)) longest--;
  throw new HostTooLong(length, longest, panel);
}

/**
 * The width of a module in millimetres, when a payload of so many characters fills a panel of
 * that side with its quiet zone; 0 if no symbol holds it.
 */
export const moduleWidth = (length: number, level: Level, panel: number): number =>
  fits(length, level) ? panel / (sizeOf(fit(length, level).version) + 2 * quietZone) : 0;

/**
 * From how far a phone reads modules of that width: the rule of thumb of ten times the symbol's
 * width, which speaks of 25 modules per side (version 2). In metres, for millimetres.
 */
export const readingDistance = (module: number): number => (10 * 25 * module) / 1000;

/**
 * From how far capitals so tall are read, in metres, for millimetres: they must fill 16 minutes of arc
 * at least (ISO 9241-3:1992, 5.4; the same in NUREG-0700, 1.3.1-4).
 */
export const legibleDistance = (capitals: number): number =>
  capitals / 1000 / Math.tan(((16 / 60) * Math.PI) / 180);
