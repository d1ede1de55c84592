import type { ListedStreet } from "./street-index.ts";

/** What a list is asked for; empty strings for what is not. */
export type Filter = {
  query: string;
  /** A ward's code. */
  ward: string;
  /** A letter as `letterOf` gives it, or `everyLetter` for a list however long. */
  letter: string;
};

/** The letter that asks for all streets, where a page would otherwise show the letters alone. */
export const everyLetter = "all";

/** A longer list is given by its letters: on a phone it is read by nobody and weighs too much. */
const maxAtOnce = 200;

/** Whether a page shows the letters in place of the streets. */
export const isByLetter = ({ query, letter }: Filter, streets: readonly ListedStreet[]): boolean =>
  query === "" && letter === "" && streets.length > maxAtOnce;

/** The filter as the query of an address; empty where nothing is asked for. */
export function queryOf({ query, ward, letter }: Filter): string {
  const asked = Object.entries({ q: query, ward, letter }).filter(([, value]) => value !== "");
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : "";
}
