/** How far marks reach above capitals, for letters of size 1: none, one (Á), two stacked (Ẳ). */
const reach = [0, 0.36, 0.49];

/** How far the marks of a line reach above its capitals, for letters of size 1. */
export const marksAbove = (line: string): number =>
  Math.max(...Array.from(line, (letter) => reach[stacked(letter)] ?? 0));

/** A horn is at the side, a dot below. */
const stacked = (letter: string): number =>
  letter.normalize("NFD").replace(/[^\p{M}]|[\u031b\u0323]/gu, "").length;
