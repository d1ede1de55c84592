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
