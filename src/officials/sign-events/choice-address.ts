import type { Language } from "../../city.ts";
import type { Choice } from "../../signs/workshop/choice.ts";
import { officialPath, withQuery } from "../paths.ts";

/** Where signs are chosen of which something is to be recorded, behind /officials. */
export const choicePath = "/sign-events/new";

/** A choice of signs, and which page of them is shown, from 1. */
export type ShownChoice = { choice: Choice; page: number };

/** The fields of a form by which a choice is shown again. */
export const choiceFields = ({ choice, page }: ShownChoice): [string, string][] =>
  Object.entries({ ...choice, page: String(page) });

/** The address of a choice, with what else is asked. */
export function choiceAddress(
  language: Language,
  { choice, page }: ShownChoice,
  more: Record<string, string | number | null> = {},
): string {
  const query = { ...choice, page: page > 1 ? page : null, ...more };
  const address = withQuery(officialPath(language, choicePath), query);
  // An empty status means all, and must be said: without any choice it is the planned ones.
  if (choice.status !== "") return address;
  return `${address}${address.includes("?") ? "&" : "?"}status=`;
}
