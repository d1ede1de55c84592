import type { City, Language } from "../city.ts";

/** A language's name and no more of a range: `vi` of `vi-VN`, and of `vi_VN.UTF-8`, as some send. */
const rangePattern = /^[\s"']*(\*|[a-z]+)/i;

const qualityPattern = /^\s*q\s*=(.*)/i;

/** People's browsers send fewer than twenty; what stands behind so many is not read. */
const maxRanges = 500;

/**
 * The language to answer in, by the Accept-Language header (RFC 9110, 12.5.4) and the languages
 * that the city publishes in. A reader who asks for none gets the city's first; one who asks only
 * for others gets English where the city has it, since most of them read more of that.
 */
export function preferredLanguage(header: string | null | undefined, city: City): Language {
  if (!header) return city.languages[0];
  let best: Language | null = null;
  let bestQuality = 0;
  const ranges = header.split(",", maxRanges);
  for (const [i, range] of ranges.entries()) {
    const [tag = "", ...parameters] = range.split(";");
    const primary = rangePattern.exec(tag)?.[1]?.toLowerCase();
    const language =
      primary === "*" ? city.languages[0] : city.languages.find((l) => l === primary);
    if (!language) continue;
    const quality = qualityOf(parameters, ranges[i + 1]);
    if (quality > bestQuality) {
      // Nothing that follows can be better.
      if (quality === 1) return language;
      best = language;
      bestQuality = quality;
    }
  }
  return best ?? (city.languages.includes("en") ? "en" : city.languages[0]);
}

/**
 * The weight of a range (RFC 9110, 12.4.2), 0 for what is none. A decimal comma, as Vietnamese
 * writes it, has cut `q=0,9` in two: the rest is what follows.
 */
function qualityOf(parameters: readonly string[], following: string | undefined): number {
  for (const parameter of parameters) {
    const typed = qualityPattern.exec(parameter)?.[1]?.trim();
    if (typed === undefined) continue;
    const decimals = typed === "0" ? /^\d{1,3}(?=\s*$)/.exec(following ?? "") : null;
    const quality = decimals ? Number(`0.${decimals[0]}`) : Number(typed);
    return quality >= 0 && quality <= 1 ? quality : 0;
  }
  return 1;
}

/** The language that a path names (`/vi`, `/en/streets/…`), if the city publishes in it. */
export function languageOfPath(path: string, city: City): Language | null {
  const first = path.split("/", 2)[1];
  return city.languages.find((language) => language === first) ?? null;
}
