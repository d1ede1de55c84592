import type { Random } from "../random.ts";
import type { Route } from "../route-table.ts";
import { anyText, hostileWords, longWords, pick, wordsOf } from "./words.ts";

/** A request as it goes over the wire. */
export type FuzzRequest = {
  /** Whose path it was made from. */
  route: Route;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
};

/** What is there to ask for, by the name of a route's parameter. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** A request that a route may get from anybody: half of what it is made of is as it should be. */
export function makeRequest(random: Random, route: Route, known: Known): FuzzRequest {
  const method = random() < 0.8 ? route.method : pick(random, methods);
  const body = /^(GET|HEAD|OPTIONS)$/.test(method) ? null : anyBody(random, route);
  const headers = { ...anyHeaders(random), ...(body?.type ? { "Content-Type": body.type } : {}) };
  const path = onTheWire(spoil(random, fill(random, route.path, known)) + anyQuery(random));
  return { route, method, path, headers, body: body?.bytes ?? null };
}

const methods = wordsOf("GET HEAD POST PUT DELETE PATCH OPTIONS PURGE get QUERY");

/** The path with something in the place of its parameters. */
const fill = (random: Random, path: string, known: Known): string =>
  path.replace(/:(\w+)(\{.*?\}(?=\/|$))?/g, (_, name: string) => {
    const right = known[name];
    return right && random() < 0.7 ? pick(random, right) : encodeURIComponent(wellFormed(random));
  });

const wellFormed = (random: Random): string => anyText(random).slice(0, 2_000).toWellFormed();

const spoilers: readonly ((path: string, at: number, random: Random) => string)[] = [
  (path, at) => `${path.slice(0, at)}/${path.slice(at)}`,
  (path, at, random) => path.slice(0, at) + anyText(random) + path.slice(at),
  (path, at) => path.slice(0, at) + encodeByte(path.charCodeAt(at)) + path.slice(at + 1),
  (path, at, random) => path.slice(0, at) + pick(random, rawPieces) + path.slice(at),
  (path) => `/${path}`,
  (path) => `${path}/`,
  (path) => path.toUpperCase(),
  (path, at) => path.slice(0, at),
];

const rawPieces = wordsOf("% %zz %2F %5C %00 %E0%A4 %FF %ED%A0%80 \\ .. /./ :80");

const encodeByte = (code: number): string => `%${(code & 0xff).toString(16).padStart(2, "0")}`;

function spoil(random: Random, path: string): string {
  let spoilt = path;
  for (let left = random() < 0.7 ? 0 : 1 + Math.floor(random() * 3); left > 0; left--) {
    const at = Math.floor(random() * (spoilt.length + 1));
    spoilt = pick(random, spoilers)(spoilt, at, random);
  }
  return spoilt.startsWith("/") ? spoilt : `/${spoilt}`;
}

const queryNames = wordsOf(
  "q ward limit cursor level title format bleed marks from to by group period show sort page " +
    "before code staff status street part codes paper and-you __proto__ x",
);

function anyQuery(random: Random): string {
  if (random() < 0.4) return "";
  const parts = Array.from({ length: Math.floor(random() * 4) + 1 }, () => {
    const value = random() < 0.9 ? encodeURIComponent(wellFormed(random)) : pick(random, rawPieces);
    return `${pick(random, queryNames)}=${value}`;
  });
  return `?${parts.join("&")}`;
}

/** What a request line may hold (RFC 9112, 3.2): the rest is escaped, and no more is sent than 8 kB. */
const onTheWire = (path: string): string =>
  path
    .toWellFormed()
    .replace(/[^!-~]/gu, encodeURIComponent)
    .slice(0, 8_000);

const userAgents = [
  "Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36",
  "curl/8.0",
  `Mozilla/5.0 (${"a ".repeat(2_000)}`,
  `Mozilla/5.0 ${"(".repeat(3_000)}`,
  `Mozilla/5.0 (Linux; Android ${"1".repeat(3_000)}; ${";".repeat(2_000)}`,
  `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)${"/1.0 Safari".repeat(300)}`,
  `${"bot".repeat(1_000)}scan`,
  "Googlebot/2.1 (+http://www.google.com/bot.html)",
];

/** Of each header, what a browser sends and what none does. */
const headerValues: Readonly<Record<string, readonly string[]>> = {
  "User-Agent": userAgents,
  Accept: ["text/html", "application/json", "*/*", "a".repeat(2_000), "text/html;q=x,,,;;"],
  "Accept-Language": ["vi", "en", "*", "vi;q=0", `${"x-y,".repeat(1_000)}en;q=1e9`, ";;;q=,=,"],
  "Cache-Control": ["no-cache", "max-age=0", "no-store", `${"no-".repeat(1_000)}`, "max-age=-1"],
  Pragma: ["no-cache"],
  Cookie: [
    "a=b",
    "__Host-staff-check=zzzzzz.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    `__Host-staff-check=${"=".repeat(2_000)}`,
    ";".repeat(3_000),
  ],
  "If-None-Match": ["*", '"x"', `W/"${"x".repeat(1_000)}"`, ",,,"],
  "If-Modified-Since": ["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT"],
  Range: ["bytes=0-0", "bytes=-1", "bytes=9-1", "x"],
  "Sec-Fetch-Site": ["same-origin", "cross-site", "none", ""],
  "Sec-Fetch-Dest": ["document", "image", "", "empty"],
  "Sec-Purpose": ["prefetch", "prefetch;prerender"],
  Origin: ["null", "https://bienpho.example", "https://", "x", "https://[", ""],
  Referer: ["//", "https://["],
  "X-Forwarded-For": ["127.0.0.1, ::1"],
  "Cf-Access-Jwt-Assertion": ["a.b.c"],
};

function anyHeaders(random: Random): Record<string, string> {
  const headers: Record<string, string> = { "User-Agent": userAgents[0] ?? "" };
  for (const [name, values] of Object.entries(headerValues)) {
    if (random() < 0.2) headers[name] = pick(random, values);
  }
  // Without which no form is looked at.
  if (random() < 0.8) headers["Sec-Fetch-Site"] = "same-origin";
  return headers;
}

/** What the forms ask for, by how the path ends to which they are sent. */
const fieldsByEnd: readonly (readonly [end: RegExp, fields: string])[] = [
  [/:code\/reports$/, "place text contact subject token"],
  [/slug\/reports$/, "kind code text contact subject token"],
  [/people(\/removals)?$/, "email role"],
  [/moves$/, "state"],
  [/print$/, "codes format bleed marks paper status part"],
  [/code\/\w+$/, "day note"],
  [/$/, "kind text email state day note codes __proto__ constructor "],
];

const fieldsOf = ({ path }: Route): string[] =>
  wordsOf(fieldsByEnd.find(([end]) => end.test(path))?.[1] ?? "");

const rightValues = new Map([
  ["kind", "damaged"],
  ["role", "viewer"],
  ["state", "in progress"],
  ["day", "2026-01-01"],
  ["email", "a@b.example"],
]);

/** What officials' and citizens' forms ask for, most of it right, after one to three fields that are not. */
function anyFields(random: Random, route: Route): [name: string, value: string][] {
  const fields = fieldsOf(route);
  const hostile = Array.from({ length: 1 + Math.floor(random() * 3) }, (): [string, string] => [
    pick(random, fields),
    random() < 0.3 ? pick(random, longWords) : anyText(random),
  ]);
  // Of a field that is there twice, the first is read.
  return [...hostile, ...[...rightValues].filter(() => random() < 0.8)];
}

const urlEncoded = "application/x-www-form-urlencoded";
const types = [
  urlEncoded,
  `${urlEncoded}; charset=utf-8`,
  `${urlEncoded};charset=utf-16`,
  "multipart/form-data",
  "multipart/form-data; boundary=edge",
  'multipart/form-data; boundary="',
  "multipart/form-data; boundary=;;",
  "application/json",
  "text/plain",
  "constructor",
  "x",
  ";",
];

function anyBody(random: Random, route: Route): { type: string; bytes: Buffer } {
  const given = anyFields(random, route);
  const kind = random();
  if (kind < 0.5) {
    const body = new URLSearchParams(given.map(([name, value]) => [name, value.toWellFormed()]));
    return {
      type: pick(random, [urlEncoded, urlEncoded, pick(random, types)]),
      bytes: Buffer.from(body.toString()),
    };
  }
  if (kind < 0.8) {
    const parts = given.map(
      ([name, value]) =>
        `--edge\r\nContent-Disposition: form-data; name="${name}"${random() < 0.1 ? '; filename="x"' : ""}\r\n\r\n${value}\r\n`,
    );
    const whole = Buffer.from(`${parts.join("")}--edge--\r\n`);
    const bytes = random() < 0.3 ? whole.subarray(0, Math.floor(random() * whole.length)) : whole;
    return {
      type: random() < 0.8 ? "multipart/form-data; boundary=edge" : pick(random, types),
      bytes,
    };
  }
  const bytes = Buffer.from(
    Array.from({ length: Math.floor(random() * 300) }, () => Math.floor(random() * 256)),
  );
  return {
    type: pick(random, types),
    bytes: random() < 0.5 ? bytes : Buffer.from(pick(random, hostileWords)),
  };
}
