/** A size in millimetres. */
export type Size = { width: number; height: number };

/** ISO 216, upright. */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
} as const satisfies Record<string, Size>;

export type PaperName = keyof typeof papers;
export const paperNames = Object.keys(papers) as PaperName[];

/** How plates lie on a sheet. */
export type Layout = Size & { across: number; down: number };

/** What a printer cannot print at the edge, and the space between plates to cut in. */
const margin = 8;
export const gap = 4;

/**
 * The way to lay plates on a paper, upright or across, that takes the most of them; null if not
 * even one fits at its true size.
 */
export function layOut(plate: Size, name: PaperName): Layout | null {
  const { width, height } = papers[name];
  const layouts = [
    { width, height },
    { width: height, height: width },
  ].map((sheet) => ({
    ...sheet,
    across: fitting(sheet.width, plate.width),
    down: fitting(sheet.height, plate.height),
  }));
  const [upright, across] = layouts as [Layout, Layout];
  const best = count(across) > count(upright) ? across : upright;
  return count(best) > 0 ? best : null;
}

/** How many plates a sheet takes. */
export const count = ({ across, down }: Layout): number => across * down;

const fitting = (sheet: number, plate: number): number =>
  Math.floor((sheet - 2 * margin + gap) / (plate + gap));
