import type { Said } from "./said.ts";

/**
 * Nothing can be taken from a file: thrown by whatever finds it out, caught by `readFile`. The
 * sentence says why, and what to do.
 */
export class RefusedFile extends Error {
  override name = "RefusedFile";
  readonly said: Said;

  constructor(said: Said) {
    super("The file is refused.");
    this.said = said;
  }
}
