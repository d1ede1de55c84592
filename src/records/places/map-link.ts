import { type Angles, anglesIn } from "./angles.ts";

/** What a link to a map shows: a point, or no more than the middle of the window on the map. */
export type LinkedPlace =
  | { angles: Angles; shows: "point" | "view" }
  | { problem: "short-link" | "directions" | "link-without-place" };

/**
 * The place in a link to Google Maps, Apple Maps, OpenStreetMap, Bing Maps or another that writes it
 * as they do, and in a `geo:` URI (RFC 5870; `q` as Android has it).
 * @see https://developers.google.com/maps/documentation/urls/get-started
 * @see https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
 * @see https://wiki.openstreetmap.org/wiki/Browsing#Parameters
 * @see https://learn.microsoft.com/bingmaps/articles/create-a-custom-map-url
 */
export function placeInLink(link: string): LinkedPlace {
  const url = URL.parse(link);
  if (!url) return { problem: "link-without-place" };
  const inside = wrapped.map((name) => url.searchParams.get(name)).find((one) => isLink(one));
  if (inside) return placeInLink(inside);
  const written = [...pointsIn(url)].map(anglesIn).find((found) => found !== null);
  if (isDirections(url)) return { problem: "directions" };
  if (written) return { angles: written, shows: "point" };
  const view = [...viewsIn(url)].map(anglesIn).find((found) => found !== null);
  if (view) return { angles: view, shows: "view" };
  return { problem: isShort(url) ? "short-link" : "link-without-place" };
}

/** Pages that ask for consent, and networks, put the link that was meant into their own. */
const wrapped = ["continue", "url", "u"];
const isLink = (text: string | null): boolean => text !== null && /^https?:\/\//i.test(text);

/** Texts that may be the coordinates of the point that is meant. */
function* pointsIn(url: URL): Generator<string> {
  const path = decoded(url.pathname);
  const all = decoded(url.href);
  if (url.protocol === "geo:") {
    // Android: "geo:0,0?q=20.4463,106.3366(chợ Bo)" where only the second is meant.
    yield (url.searchParams.get("q") ?? "").replace(/\(.*$/, "");
    // Of other systems (RFC 5870, 3.4.1) the numbers say nothing here.
    if (!/;crs=(?!wgs84(?:;|$))/i.test(path)) yield twoOf(path);
    return;
  }
  // Google keeps the place itself in !3d!4d, and the window in @.
  const [latitude, longitude] =
    [...all.matchAll(/!3d(-?[\d.]+)!4d(-?[\d.]+)/g)].at(-1)?.slice(1) ?? [];
  yield `${latitude}, ${longitude}`;
  yield `${url.searchParams.get("mlat")}, ${url.searchParams.get("mlon")}`;
  for (const name of pointNames) {
    for (const value of url.searchParams.getAll(name)) {
      yield value.replace(/^loc:/, "").replace(/\(.*$/, "");
    }
  }
  if (hasPin(url)) yield url.searchParams.get("ll") ?? "";
  const [, pin = ""] = /^point\.([-\d.]+_[-\d.]+)/.exec(url.searchParams.get("sp") ?? "") ?? [];
  yield pin.replace("_", " ");
  for (const part of path.split("/")) if (!part.startsWith("@")) yield part.replaceAll("+", " ");
}

const pointNames = [
  "q",
  "query",
  "coordinate",
  "destination",
  "daddr",
  "viewpoint",
  "cbll",
  "where1",
];

/** `ll` is where a named place is (Apple), or where to go (Waze); elsewhere it is the window's middle. */
const hasPin = ({ hostname, searchParams }: URL): boolean =>
  /(?:^|\.)waze\.com$/.test(hostname) ||
  (/(?:^|\.)apple\.com$/.test(hostname) && (searchParams.has("q") || searchParams.has("address")));

/** Texts that may be the middle of the window. */
function* viewsIn(url: URL): Generator<string> {
  const all = decoded(url.href);
  const [, window = ""] = /\/@(-?[\d.]+,-?[\d.]+)/.exec(all) ?? [];
  yield window;
  const [, osm = ""] = /#map=[\d.]+\/(-?[\d.]+\/-?[\d.]+)/.exec(all) ?? [];
  yield osm;
  for (const name of ["ll", "center", "cp", "map", "sll"]) {
    yield twoOf((url.searchParams.get(name) ?? "").replace("~", ","));
  }
}

/** Without the altitude or the zoom that may follow. */
const twoOf = (text: string): string => text.split(/[,;]/).slice(0, 2).join(", ");

const isDirections = ({ pathname, searchParams }: URL): boolean =>
  /\/dir(?:ections)?(?:\/|$)/.test(pathname) ||
  ["saddr", "origin", "route", "rtp"].some((name) => searchParams.has(name));

/** Hosts whose links lead to another that has the place. */
const shortHosts = [
  "maps.app.goo.gl",
  "goo.gl",
  "g.co",
  "maps.apple",
  "osm.org",
  "binged.it",
  "bit.ly",
  "tinyurl.com",
  "t.co",
  "zalo.me",
];

const isShort = ({ hostname, pathname }: URL): boolean =>
  shortHosts.includes(hostname.replace(/^www\./, "")) || /^\/go\//.test(pathname);

/** As it is where it cannot be decoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
