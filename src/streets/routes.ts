import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { cityOf, type Language } from "../city.ts";
import { connectNearest } from "../db/client.ts";
import { errorPage } from "../web/errors.tsx";
import { languageOfPath, preferredLanguage } from "../web/languages.ts";
import { listStreets, listWards } from "./list.ts";
import { listPage } from "./list-page.tsx";
import { listedJson, streetJson } from "./open-data.ts";
import { readStreet } from "./street.ts";
import { streetPage } from "./street-page.tsx";

/** What citizens read: the list, the street pages, the open data. */
export const streets = new Hono<{ Bindings: Env }>({ strict: false });

/** Long enough to spare the database, short enough that an edit shows within a minute. */
const publicCache = { "Cache-Control": "public, max-age=60" };

streets.use(etag());

streets.get("/", (c) => {
  const language = preferredLanguage(c.req.header("Accept-Language"), cityOf(c.env));
  return c.body(null, 302, {
    Location: `/${language}`,
    "Cache-Control": "private, max-age=60",
    Vary: "Accept-Language",
  });
});

streets.get("/robots.txt", (c) =>
  c.text("User-agent: *\nDisallow: /officials\nDisallow: /qr/\nDisallow: /plates/\n", 200, {
    "Cache-Control": "public, max-age=86400",
  }),
);

streets.get("/api/streets", async (c) => {
  const found = await listStreets(connectNearest(c.env.DB), filterOf(c));
  return c.json({ streets: found.map((street) => listedJson(street, cityOf(c.env))) }, 200, {
    ...publicCache,
  });
});

streets.get("/api/streets/:slug", async (c) => {
  const found = await readStreet(connectNearest(c.env.DB), c.req.param("slug"));
  if (!found) return errorPage(c, "not-found");
  return c.json(streetJson(found, cityOf(c.env)), 200, publicCache);
});

streets.get("/:language", async (c) => {
  const language = languageOfRequest(c);
  if (!language) return errorPage(c, "not-found");
  const db = connectNearest(c.env.DB);
  const filter = filterOf(c);
  const [found, wards] = await Promise.all([listStreets(db, filter), listWards(db)]);
  return listPage(c, { language, filter, found, wards, headers: publicCache });
});

streets.get("/:language/streets/:slug", async (c) => {
  const language = languageOfRequest(c);
  const found = language && (await readStreet(connectNearest(c.env.DB), c.req.param("slug")));
  if (!found) return errorPage(c, "not-found");
  return streetPage(c, { language, found, headers: publicCache });
});

const languageOfRequest = (c: Context<{ Bindings: Env }>): Language | null =>
  languageOfPath(c.req.path, cityOf(c.env));

const filterOf = (c: Context): { query: string; ward: string } => ({
  query: (c.req.query("q") ?? "").normalize("NFC").trim(),
  ward: (c.req.query("ward") ?? "").trim(),
});
