/**
 * The lengths of the runs of one colour along a line of modules: light, dark, light and so on. The
 * first is light, and empty where the line begins with a dark module.
 * @param start the line's first module, `step` from one to the next; the line has `size` of them.
 */
export function runsAlong(dark: Uint8Array, start: number, step: number, size: number): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let i = 0, colour = 0; i < size; i++, run++) {
    if (dark[start + i * step] === colour) continue;
    runs.push(run);
    run = 0;
    colour ^= 1;
  }
  runs.push(run);
  return runs;
}
