import { runsAlong } from "./runs.ts";

/**
 * How badly a masked symbol may confuse a reader (ISO/IEC 18004:2015, 7.8.3.1, table 11): the
 * lower the better. The quiet zone counts as light, as a reader sees it.
 * @param dark 1 for dark, row by row.
 */
export function penalty(dark: Uint8Array, size: number): number {
  let points = 0;
  for (let line = 0; line < size; line++) {
    points += linePenalty(dark, line * size, 1, size) + linePenalty(dark, line, size, size);
  }
  return points + blocks(dark, size) + imbalance(dark, size);
}

/** Runs of five or more of one colour (N₁ = 3) and 1 : 1 : 3 : 1 : 1 (N₃ = 40) along one line. */
function linePenalty(dark: Uint8Array, start: number, step: number, size: number): number {
  // The quiet zone makes the first and the last endless.
  const runs = runsAlong(dark, start, step, size);
  if (runs.length % 2 === 0) runs.push(0);

  let points = 0;
  for (const run of runs) if (run >= 5) points += run - 2;
  const light = (index: number): number =>
    index === 0 || index === runs.length - 1 ? Number.POSITIVE_INFINITY : (runs[index] ?? 0);
  for (let i = 1; i + 4 < runs.length; i += 2) {
    const unit = runs[i] ?? 0;
    const finder =
      runs[i + 1] === unit &&
      runs[i + 2] === 3 * unit &&
      runs[i + 3] === unit &&
      runs[i + 4] === unit;
    if (finder && light(i - 1) >= 4 * unit) points += 40;
    if (finder && light(i + 5) >= 4 * unit) points += 40;
  }
  return points;
}

/** Blocks of 2 × 2 in one colour, overlapping ones included (N₂ = 3). */
function blocks(dark: Uint8Array, size: number): number {
  let points = 0;
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const here = dark[y * size + x];
      const same =
        here === dark[y * size + x - 1] &&
        here === dark[(y - 1) * size + x] &&
        here === dark[(y - 1) * size + x - 1];
      if (same) points += 3;
    }
  }
  return points;
}

/** Each full 5 per cent that the dark share is away from a half (N₄ = 10). */
function imbalance(dark: Uint8Array, size: number): number {
  const total = size * size;
  let count = 0;
  for (const module of dark) count += module;
  return 10 * Math.max(0, Math.ceil(Math.abs(count * 20 - total * 10) / total) - 1);
}
