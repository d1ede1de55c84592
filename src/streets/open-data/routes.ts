import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { cityOf } from "../../city.ts";
import { edgeCache } from "../../web/edge-cache.ts";
import { licenceUrl } from "./licence.ts";

/** The open data, for anybody's page or program to read, and what search engines read. */
export const openData = new Hono<{ Bindings: Env }>({ strict: false });

const preflight = {
  Allow: "GET, HEAD, OPTIONS",
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "*",
  "Access-Control-Max-Age": "86400",
  "Cache-Control": "no-store",
};

/** Reading is open to pages of every site (Fetch, 3.2); each answer names its licence (RFC 4946). */
const openToAll = createMiddleware<{ Bindings: Env }>(async (c, next) => {
  // A preflight asks what is allowed before it reads (Fetch, 4.8); nothing is read for it.
  if (c.req.method === "OPTIONS") c.res = c.body(null, 204, preflight);
  else await next();
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Expose-Headers", "ETag, Link, Age");
  c.header("Link", `<${licenceUrl(cityOf(c.env))}>; rel="license"`, { append: true });
});

/** One of the handlers, loaded when the first of them is asked for. */
const answer =
  (name: keyof typeof import("./handlers.ts")) => async (c: Context<{ Bindings: Env }>) =>
    (await import("./handlers.ts"))[name](c);

// Whatever is answered there, an error too: a program has to read what is wrong.
openData.use("/api/*", openToAll);

openData.get("/api/streets", edgeCache("q", "ward", "limit", "cursor"), answer("streetList"));
openData.get("/api/streets.csv", edgeCache("separator"), answer("streetsCsv"));
openData.get("/api/streets.geojson", edgeCache(), answer("streetsGeoJson"));
openData.get("/api/signs", edgeCache(), answer("signList"));
openData.get("/api/signs.geojson", edgeCache(), answer("signsMap"));
openData.get("/api/wards", edgeCache(), answer("wardList"));
openData.get("/api/openapi.json", edgeCache(), answer("description"));
openData.get("/api/streets/:slug", edgeCache(), answer("street"));
openData.get("/api/streets/:slug/months", edgeCache(), answer("streetMonths"));
openData.get("/robots.txt", edgeCache(), answer("robots"));
openData.get("/sitemap.xml", edgeCache(), answer("sitemap"));
