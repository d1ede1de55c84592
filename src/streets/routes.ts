import { type Context, Hono } from "hono";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { cityOf, type Language } from "../city.ts";
import { connectNearest } from "../db/client.ts";
import { parseCode } from "../signs/code.ts";
import { dayLongCache, edgeCache, publicCache } from "../web/edge-cache.ts";
import { errorPage } from "../web/errors.tsx";
import { languageOfPath, preferredLanguage } from "../web/languages.ts";
import { listPage } from "./list/list-page.tsx";
import { findStreets, readIndex, type StreetIndex, streetOfCode } from "./list/street-index.ts";
import { drawCard } from "./map/card.ts";
import { oldSlugs } from "./old-slugs.ts";
import { api } from "./open-data/api.ts";
import { robotsOf, sitemapOf } from "./open-data/sitemap.ts";
import { streetPage } from "./page/street-page.tsx";
import { reports } from "./reports/routes.ts";
import { mapOf, readStreet } from "./street.ts";

/** What citizens read: the list, the street pages, the open data. */
export const streets = new Hono<{ Bindings: Env }>({ strict: false });

streets.use(
  etag({
    retainedHeaders: [
      ...RETAINED_304_HEADERS,
      "access-control-allow-origin",
      "access-control-expose-headers",
      "link",
      "age",
    ],
  }),
);
streets.use(edgeCache);
streets.use(oldSlugs);

streets.get("/", (c) => {
  const language = preferredLanguage(c.req.header("Accept-Language"), cityOf(c.env));
  return c.body(null, 302, {
    Location: `/${language}`,
    "Cache-Control": "private, max-age=60",
    Vary: "Accept-Language",
  });
});

streets.get("/robots.txt", (c) => c.text(robotsOf(cityOf(c.env)), 200, publicCache));

streets.get("/sitemap.xml", async (c) => {
  const index = await readIndex(connectNearest(c.env.DB), c.env.DB);
  return c.body(sitemapOf(index.streets, cityOf(c.env)), 200, {
    ...publicCache,
    "Content-Type": "application/xml; charset=utf-8",
  });
});

streets.get("/cards/:file{[a-z0-9-]+\\.png}", async (c) => {
  const slug = c.req.param("file").slice(0, -".png".length);
  const found = await readStreet(connectNearest(c.env.DB), slug);
  const map = found && mapOf(found);
  if (!map) return errorPage(c, "not-found");
  const png = await drawCard(map);
  return c.body(png as Uint8Array<ArrayBuffer>, 200, {
    ...dayLongCache,
    "Content-Type": "image/png",
  });
});

streets.route("/", api);

streets.get("/:language", async (c) => {
  const language = languageOfRequest(c);
  if (!language) return errorPage(c, "not-found");
  const index = await readIndex(connectNearest(c.env.DB), c.env.DB);
  const filter = filterOf(c);
  const found = findStreets(index, filter);
  const sign = await signAsked(c, filter.query, index);
  return listPage(c, { language, filter, found, sign, wards: index.wards, headers: publicCache });
});

streets.get("/:language/streets/:slug", async (c) => {
  const language = languageOfRequest(c);
  const found = language && (await readStreet(connectNearest(c.env.DB), c.req.param("slug")));
  if (!found) return errorPage(c, "not-found");
  return streetPage(c, { language, found, headers: publicCache });
});

streets.route("/", reports);

const languageOfRequest = (c: Context<{ Bindings: Env }>): Language | null =>
  languageOfPath(c.req.path, cityOf(c.env));

/** The filter as typed; nobody's query is longer than a name, and a ward that is not is none. */
const filterOf = (c: Context): { query: string; ward: string } => ({
  query: (c.req.query("q") ?? "").normalize("NFC").trim().slice(0, 200),
  ward: (c.req.query("ward") ?? "").trim(),
});

/** A query that is a sign's code, as it is printed or with spaces, and the street that bears it. */
async function signAsked(c: Context<{ Bindings: Env }>, query: string, index: StreetIndex) {
  const code = parseCode(query.replace(/[\s-]/g, ""));
  if (!code) return null;
  const id = await streetOfCode(connectNearest(c.env.DB), code);
  // Six letters may be a name as well: a code that no sign bears is one only if it has a digit.
  if (id === null && !/\d/.test(code)) return null;
  return { code, street: index.streets.find((street) => street.id === id) };
}
