import { capHeight } from "./face.ts";
import { inkOf } from "./ink.ts";

/** How far the marks of a line reach above its capitals, for bold letters of size 1. @throws LetterMissing */
export const marksAbove = (line: string): number =>
  Math.max(0, -inkOf(line, { weight: "bold" }).top - capHeight);
