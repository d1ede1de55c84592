import type { City } from "../../city.ts";
import type { ListedStreet } from "../list/street-index.ts";

/** Every page in every language, each with its translations (sitemaps.org; Google's hreflang). */
export function sitemapOf(streets: readonly ListedStreet[], city: City): string {
  const paths = ["", ...streets.map(({ slug }) => `/streets/${slug}`)];
  const url = (language: string, path: string) => `https://${city.host}/${language}${path}`;
  const entries = paths.flatMap((path) => {
    const translations = [
      ...city.languages.map((language) => alternate(language, url(language, path))),
      alternate("x-default", url(city.languages[0], path)),
    ].join("");
    return city.languages.map(
      (language) => `<url><loc>${url(language, path)}</loc>${translations}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("\n")}\n</urlset>\n`;
}

/** Slugs are ASCII letters, digits and hyphens, and so is a host: nothing needs escaping. */
const alternate = (language: string, href: string): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;

/** Everything that is not named is closed, and so is every code: a crawler's visit is no scan. */
export const robotsOf = (city: City): string =>
  [
    "User-agent: *",
    "Allow: /$",
    ...city.languages.map((language) => `Allow: /${language}`),
    "Allow: /api/",
    "Allow: /cards/",
    "Allow: /sitemap.xml",
    "Disallow: /*/reports",
    "Disallow: /",
    "",
    `Sitemap: https://${city.host}/sitemap.xml`,
    "",
  ].join("\n");
