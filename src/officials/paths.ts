import type { Language } from "../city.ts";

/** The address of an officials' page: Vietnamese under /officials, English under /officials/en. */
export const officialPath = (language: Language, path = ""): string =>
  `/officials${language === "en" ? "/en" : ""}${path}`;

/** The same with query parameters; those that are empty are left out. */
export function withQuery(
  path: string,
  parameters: Record<string, string | number | null>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== "") query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The page of a list that an address asks for, from 1; what is no page is the first. */
export function pageOf(asked: string | undefined): number {
  const page = Number(asked ?? 1);
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}
