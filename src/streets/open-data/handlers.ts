import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { connect, connectNearest, nearestOf } from "../../db/client.ts";
import { isoDayOf } from "../../db/hours.ts";
import { readOrMakeKey } from "../../db/keys.ts";
import { isSeparatorName, separators } from "../../web/csv.ts";
import { dayLongCache, publicCache } from "../../web/edge-cache.ts";
import { errorPage } from "../../web/errors.tsx";
import { excerptOf, readText } from "../../web/text.ts";
import { findStreets, readIndex, type StreetIndex } from "../list/street-index.ts";
import { readStreet } from "../read-street.ts";
import { licenceJson } from "./licence.ts";
import { listJson } from "./list-json.ts";
import { readCounted, readMonths } from "./months.ts";
import { robotsOf, sitemapOf } from "./sitemap.ts";

/**
 * What the open data answers. What knows every field of a record is loaded at the first who asks
 * for one, not at the first scan.
 */

type ApiContext = Context<{ Bindings: Env }>;

/** `GET /api/streets?q=&ward=&limit=&cursor=`: the streets that match, a page at a time. */
export async function streetList(c: ApiContext): Promise<Response> {
  const index = await readIndex(c.env);
  const asked = readPaging(c, index);
  if (typeof asked === "string") return errorPage(c, "bad-request", {}, asked);
  const { query, ward, limit, cursor } = asked;
  const { streets: found } = findStreets(index, { query, ward });
  const after = cursor === "" ? 0 : found.findIndex(({ slug }) => slug === cursor) + 1;
  if (cursor !== "" && after === 0) {
    return errorPage(
      c,
      "bad-request",
      {},
      `cursor "${cursor.slice(0, 80)}" is not from this list: take it from the "next" of an answer to the same q and ward.`,
    );
  }
  const streets = found.slice(after, after + limit);
  const last = streets.at(-1);
  const more = after + limit < found.length && last !== undefined;
  const next = more ? nextUrl(c, { query, ward, limit, cursor: last.slug }) : null;
  if (next) c.header("Link", `<${next}>; rel="next"`, { append: true });
  return c.json(listJson({ streets, total: found.length, next }, cityOf(c.env)), 200, publicCache);
}

/**
 * `GET /api/streets.csv?separator=`: the whole city as a table; `semicolon` is for spreadsheets set to
 * a language with a decimal comma.
 */
export async function streetsCsv(c: ApiContext): Promise<Response> {
  const separator = c.req.query("separator") ?? "comma";
  if (!isSeparatorName(separator)) {
    const allowed = Object.keys(separators).join(" or ");
    return errorPage(c, "bad-request", {}, `separator must be ${allowed}.`);
  }
  const { csvOf, readAll } = await import("./whole-city.ts");
  const [rows, index] = await Promise.all([readAll(connectNearest(c.env.DB)), readIndex(c.env)]);
  return c.body(csvOf(rows, index, cityOf(c.env), separators[separator]), 200, {
    ...publicCache,
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": 'attachment; filename="streets.csv"',
  });
}

/** `GET /api/streets.geojson`: the whole city as a map. */
export async function streetsGeoJson(c: ApiContext): Promise<Response> {
  const { geoJsonOf, readAll } = await import("./whole-city.ts");
  const [rows, index] = await Promise.all([readAll(connectNearest(c.env.DB)), readIndex(c.env)]);
  return c.body(JSON.stringify(geoJsonOf(rows, index, cityOf(c.env))), 200, {
    ...publicCache,
    "Content-Type": "application/geo+json",
  });
}

/** `GET /api/openapi.json`: what the others take and answer. */
export async function description(c: ApiContext): Promise<Response> {
  const { openApi } = await import("./openapi.ts");
  return c.json(openApi(cityOf(c.env)), 200, publicCache);
}

/** `GET /api/streets/{slug}`: all that is public of one street. */
export async function street(c: ApiContext): Promise<Response> {
  const day = isoDayOf(Date.now(), cityOf(c.env).utcOffset);
  const slug = c.req.param("slug") ?? "";
  const found = await readStreet(nearestOf(c.env.DB), slug, day);
  if (!found) return noSuchStreet(c, slug);
  const { streetJson } = await import("./street-json.ts");
  return c.json(streetJson(found, cityOf(c.env)), 200, publicCache);
}

const noSuchStreet = (c: ApiContext, slug: string): Promise<Response> =>
  errorPage(
    c,
    "not-found",
    {},
    `No street has the slug "${excerptOf(slug)}": take it from /api/streets, which finds streets by q.`,
  );

/** `GET /api/streets/{slug}/months`: its scans month by month, rounded. */
export async function streetMonths(c: ApiContext): Promise<Response> {
  const city = cityOf(c.env);
  const slug = c.req.param("slug") ?? "";
  const nearest = nearestOf(c.env.DB);
  const counted = await readCounted(nearest, slug);
  if (!counted) return noSuchStreet(c, slug);
  const { id, codes, illustrative } = counted;
  const months = await readMonths(
    nearest,
    { id, codes },
    {
      secret: await readOrMakeKey(connect(c.env.DB), "public months"),
      utcOffset: city.utcOffset,
      now: Date.now(),
    },
  );
  return c.json(
    { street: slug, months, illustrative, licence: licenceJson(city) },
    200,
    dayLongCache,
  );
}

/** `GET /api/signs`: the signs that hang. */
export async function signList(c: ApiContext): Promise<Response> {
  const { readSigns, signsJson } = await import("./signs-and-wards.ts");
  const rows = await readSigns(connectNearest(c.env.DB));
  return c.json(signsJson(rows, cityOf(c.env)), 200, publicCache);
}

/** `GET /api/signs.geojson`: the same as a map. */
export async function signsMap(c: ApiContext): Promise<Response> {
  const { readSigns, signsGeoJson } = await import("./signs-and-wards.ts");
  const rows = await readSigns(connectNearest(c.env.DB));
  return c.body(JSON.stringify(signsGeoJson(rows, cityOf(c.env))), 200, {
    ...publicCache,
    "Content-Type": "application/geo+json",
  });
}

/** `GET /api/wards`: the wards in force today. */
export async function wardList(c: ApiContext): Promise<Response> {
  const { wardsJson } = await import("./signs-and-wards.ts");
  const city = cityOf(c.env);
  const day = isoDayOf(Date.now(), city.utcOffset);
  return c.json(await wardsJson(connectNearest(c.env.DB), day, city), 200, publicCache);
}

/** `GET /robots.txt` */
export const robots = (c: ApiContext): Response =>
  c.text(robotsOf(cityOf(c.env)), 200, publicCache);

/** `GET /sitemap.xml` */
export async function sitemap(c: ApiContext): Promise<Response> {
  const index = await readIndex(c.env);
  return c.body(sitemapOf(index.streets, cityOf(c.env)), 200, {
    ...publicCache,
    "Content-Type": "application/xml; charset=utf-8",
  });
}

const maxStreets = 500;
const defaultLimit = 100;

type Paging = { query: string; ward: string; limit: number; cursor: string };

/** What is asked for, or what is wrong with it and what would be right. */
function readPaging(c: Context, index: StreetIndex): Paging | string {
  const { text: query, fault } = readText(c.req.query("q") ?? "", 100);
  if (fault === "too-long") return "q may have at most 100 characters.";
  if (fault === "too-many-marks") return "q may have at most 30 marks on a letter.";
  const ward = (c.req.query("ward") ?? "").trim();
  if (ward !== "" && !index.wards.some(({ code }) => code === ward)) {
    const allowed = index.wards.map(({ code, name }) => `${code} (${name})`).join(", ");
    return `ward "${ward.slice(0, 20)}" is not in force: it must be one of ${allowed}.`;
  }
  const typed = c.req.query("limit") ?? String(defaultLimit);
  // Number() alone also reads "1e2", "0x10" and " 5".
  const limit = /^\d+$/.test(typed) ? Number(typed) : 0;
  if (limit < 1 || limit > maxStreets) {
    return `limit must be a whole number from 1 to ${maxStreets}; without it there are ${defaultLimit}.`;
  }
  return { query, ward, limit, cursor: c.req.query("cursor") ?? "" };
}

function nextUrl(c: Context, { query, ward, limit, cursor }: Paging): string {
  const next = new URL("/api/streets", `https://${cityOf(c.env).host}`);
  if (query !== "") next.searchParams.set("q", query);
  if (ward !== "") next.searchParams.set("ward", ward);
  if (limit !== defaultLimit) next.searchParams.set("limit", String(limit));
  next.searchParams.set("cursor", cursor);
  return next.href;
}
