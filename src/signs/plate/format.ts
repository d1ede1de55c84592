import type { streetKinds } from "../../db/schema.ts";
import type { drawn } from "../symbol.ts";
import type { Shape } from "./shapes.ts";

/** What a plate says. */
export type Plate = {
  /** Null where no source tells it: the upper line is then left out. */
  kind: (typeof streetKinds)[number] | null;
  street: string;
  code: string;
  /** As people type it, lower case. */
  host: string;
  retired: boolean;
  symbol: ReturnType<typeof drawn>;
};

/** What a name's place on a plate depends on. */
export type Named = Pick<Plate, "kind" | "street" | "code">;

/** A size and a layout; all lengths are millimetres. */
export type Format = {
  width: number;
  height: number;
  /** Side of the white square that the symbol has to itself, quiet zone included. */
  panel: number;
  /** Of the corners, where nobody asks for another, and the largest that leaves all ink whole. */
  radius: number;
  maxRadius: number;
  /**
   * Where the plate is screwed on: the middles of its holes, how wide they are where nobody asks for
   * others, and the widest for which the layout keeps its distance.
   */
  holes: { at: readonly (readonly [number, number])[]; diameter: number; max: number };
  /** How tall the name's capitals are. @throws TextTooLong, LetterMissing */
  nameCapitals(plate: Named): number;
  /**
   * The plate, its corner at 0, 0, the lowest first. Areas that reach an edge reach `bleed` beyond it.
   * @throws TextTooLong, LetterMissing
   */
  draw(plate: Plate, to: { bleed: number; radius: number }): Shape[];
};
