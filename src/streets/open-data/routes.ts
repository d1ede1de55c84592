import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { cityOf } from "../../city.ts";
import { edgeCache } from "../../web/edge-cache.ts";
import {
  description,
  robots,
  signList,
  signsMap,
  sitemap,
  street,
  streetList,
  streetMonths,
  streetsCsv,
  streetsGeoJson,
  wardList,
} from "./handlers.ts";
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

openData.use("/api/streets.csv", openToAll);
openData.use("/api/streets.geojson", openToAll);
// With the list itself, which the pattern matches too.
openData.use("/api/streets/*", openToAll);
openData.use("/api/signs", openToAll);
openData.use("/api/signs.geojson", openToAll);
openData.use("/api/wards", openToAll);
openData.use("/api/openapi.json", openToAll);

openData.get("/api/streets", edgeCache("q", "ward", "limit", "cursor"), streetList);
openData.get("/api/streets.csv", edgeCache(), streetsCsv);
openData.get("/api/streets.geojson", edgeCache(), streetsGeoJson);
openData.get("/api/signs", edgeCache(), signList);
openData.get("/api/signs.geojson", edgeCache(), signsMap);
openData.get("/api/wards", edgeCache(), wardList);
openData.get("/api/openapi.json", edgeCache(), description);
openData.get("/api/streets/:slug", edgeCache(), street);
openData.get("/api/streets/:slug/months", edgeCache(), streetMonths);
openData.get("/robots.txt", edgeCache(), robots);
openData.get("/sitemap.xml", edgeCache(), sitemap);
