import type { City, Language } from "../city.ts";

/**
 * The language to answer in, by the Accept-Language header (RFC 9110, 12.5.4) and the languages
 * that the city publishes in. A reader who asks for none gets the city's first; one who asks only
 * for others gets English where the city has it, since most of them read more of that.
 */
export function preferredLanguage(header: string | null | undefined, city: City): Language {
  if (!header) return city.languages[0];
  let best: Language | null = null;
  let bestQuality = 0;
  for (const range of header.split(",")) {
    const [tag = "", ...parameters] = range.split(";");
    const primary = tag.trim().toLowerCase().split("-", 1)[0];
    const language =
      primary === "*" ? city.languages[0] : city.languages.find((l) => l === primary);
    const quality = qualityOf(parameters);
    if (language && quality > bestQuality) {
      // Nothing that follows can be better.
      if (quality === 1) return language;
      best = language;
      bestQuality = quality;
    }
  }
  return best ?? (city.languages.includes("en") ? "en" : city.languages[0]);
}

function qualityOf(parameters: readonly string[]): number {
  const q = parameters.find((parameter) => parameter.trim().toLowerCase().startsWith("q="));
  const quality = q === undefined ? 1 : Number(q.trim().slice(2));
  return quality >= 0 && quality <= 1 ? quality : 0;
}

/** The language that a path names (`/vi`, `/en/streets/…`), if the city publishes in it. */
export function languageOfPath(path: string, city: City): Language | null {
  const first = path.split("/", 2)[1];
  return city.languages.find((language) => language === first) ?? null;
}
