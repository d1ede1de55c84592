import type { ListedStreet } from "./street-index.ts";

/** What a list is asked for; empty strings for what is not. */
export type Filter = {
  query: string;
  /** A ward's code. */
  ward: string;
  /** A letter as `letterOf` gives it, or `everyLetter` for all streets on one page. */
  letter: string;
  /** Which part of a list that is too long for one page (`parts.ts`), from 1. */
  part: number;
};

/** The letter that asks for all streets, where a page would otherwise show the letters alone. */
export const everyLetter = "all";

/** So many streets a page lists: with their other names about 10 kB, compressed. */
export const maxAtOnce = 200;

/**
 * Of so many streets all can be had on one page, which the script searches as one types: 25 kB,
 * compressed. Of more, the server searches.
 */
const maxWhole = 1_000;

/** Whether all streets, or all of a ward, can be had on one page. */
export const fitsWhole = (streets: readonly ListedStreet[]): boolean => streets.length <= maxWhole;

/** Whether a page shows the letters in place of the streets. */
export const isByLetter = ({ query, letter }: Filter, streets: readonly ListedStreet[]): boolean =>
  query === "" &&
  (letter === "" ? streets.length > maxAtOnce : letter === everyLetter && !fitsWhole(streets));

/** The filter as the query of an address; empty where nothing is asked for. */
export function queryOf({ query, ward, letter, part }: Filter): string {
  const fields = { q: query, ward, letter, part: part > 1 ? String(part) : "" };
  const asked = Object.entries(fields).filter(([, value]) => value !== "");
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : "";
}
