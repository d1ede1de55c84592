import { maxAtOnce } from "./filter.ts";
import { type ListedStreet, letterOf } from "./street-index.ts";

/** A part of a list that is too long for one page, by the streets that begin and end it. */
export type Part = { from: ListedStreet; to: ListedStreet };

/** A letter and the parts of its streets: one where they fit a page. */
export type Letter = { letter: string; parts: Part[] };

/** A list in as few parts as fit a page each, all about equally long; none of an empty list. */
export function cut<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / maxAtOnce);
  const at = (n: number) => Math.round((n * list.length) / count);
  return Array.from({ length: count }, (_, n) => list.slice(at(n), at(n + 1)));
}

/** The letters of streets, in the order in which they come, each with its parts. */
export const lettersOf = (streets: readonly ListedStreet[]): Letter[] =>
  Array.from(Map.groupBy(streets, letterOf), ([letter, ofLetter]) => ({
    letter,
    parts: cut(ofLetter).flatMap((part) => {
      const [from, to] = [part[0], part.at(-1)];
      return from && to ? [{ from, to }] : [];
    }),
  }));
