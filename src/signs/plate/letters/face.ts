import { baseOf } from "./base.ts";
import { bold, medium } from "./outlines.ts";

export type Weight = "bold" | "medium";

/** Thousandths of the letter's size; y down from the baseline. */
export type Letter = { advance: number; contours: { x: number; y: number; path: string }[] };

/** How high a capital without marks is, for a letter size of 1. */
export const capHeight = 0.74;

/** The name has a character that the plate's letters lack. */
export class LetterMissing extends Error {
  override name = "LetterMissing";
  readonly character: string;

  constructor(character: string) {
    super(`There is no letter "${character}" to set a plate in.`);
    this.character = character;
  }
}

/** @throws LetterMissing */
export function letterOf(character: string, weight: Weight): Letter {
  const letter = faceOf(weight).letters.get(character);
  if (!letter) throw new LetterMissing(character);
  return letter;
}

/** By how much more, in thousandths, the second of two letters stands from the first. */
export function kerning(left: string, right: string, weight: Weight): number {
  // Their horn fills the space that a following letter would move into.
  if (/[ơưƠƯ]/.test(left.normalize("NFD").slice(0, 2).normalize("NFC"))) return 0;
  return faceOf(weight).kerning.get(baseOf(left) + baseOf(right)) ?? 0;
}

type Face = { letters: Map<string, Letter>; kerning: Map<string, number> };

const faces = new Map<Weight, Face>();

function faceOf(weight: Weight): Face {
  let face = faces.get(weight);
  if (!face) {
    face = read({ bold, medium }[weight]);
    faces.set(weight, face);
  }
  return face;
}

/** Reads what `cli/letters.ts` wrote. */
function read(source: typeof bold): Face {
  const paths = source.contours.split("\n");
  const letters = source.letters.split("\n").map((line): [string, Letter] => {
    const character = line.charAt(0);
    const [advance, ...placed] = line.slice(1).split(" ");
    const contours = placed.map((one) => {
      const [index = 0, x = 0, y = 0] = one.split(",").map(Number);
      return { x, y, path: paths[index] ?? "" };
    });
    return [character, { advance: Number(advance), contours }];
  });
  const kerning = source.kerning
    .split("\n")
    .map((line): [string, number] => [line.slice(0, 2), Number(line.slice(2))]);
  return { letters: new Map(letters), kerning: new Map(kerning) };
}
