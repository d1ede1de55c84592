import type { streetKinds } from "../../db/schema.ts";
import type { drawn } from "../symbol.ts";

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

/** A size and a layout; all lengths are millimetres. */
export type Format = {
  width: number;
  height: number;
  /** Side of the white square that the symbol has to itself, quiet zone included. */
  panel: number;
  /**
   * The plate as SVG elements, its corner at 0, 0. Areas that reach an edge reach `bleed` beyond it.
   * @throws TextTooLong, LetterMissing
   */
  draw(plate: Plate, bleed: number): string;
};
