import assert from "node:assert/strict";
import { after, test } from "node:test";
import { unstable_readConfig } from "wrangler";
import { loadSample } from "../../sample/load.ts";
import { today } from "../../src/db/hours.ts";
import { type City, startCity } from "../harness.ts";
import { startOnServer } from "../on-server.ts";

const slug = "bo-xuyen";
const code = "000X5H";

const pages = [
  ...["/", "/vi", "/en", "/vi/", "/vi?q=tr%E1%BA%A7n", "/en?q=%3Cscript%3E", "/vi/nowhere"],
  ...["", "/", "?x=1", "/report", `/report?code=${code}`].map((end) => `/vi/streets/${slug}${end}`),
  ...[`/en/streets/${slug}`, `/vi/streets/${slug.toUpperCase()}`, "/vi/streets/nowhere"],
  ...["/vi/wards", "/vi/map", "/vi/privacy", "/en/privacy", "/vi/data", "/en/data"],
  ...["/robots.txt", "/sitemap.xml", "/favicon.ico", "/favicon.svg", "/healthz", "/wp-login.php"],
  ...[
    "/.well-known/security.txt",
    "/manifest.webmanifest",
    `/qr/${code}.svg`,
    `/plates/${code}.svg`,
  ],
  ...["", ".csv", ".geojson", `/${slug}`, `/${slug}/months`].map((end) => `/api/streets${end}`),
  ...["/api/signs", "/api/signs.geojson", "/api/wards", "/api/openapi.json", `/cards/${slug}.png`],
  ...["/ABC", "/%", "/%E0%A4%A", "/a%00b", "/vi/../en", "/officials/../vi"],
];

const officials = [
  ...["", "/", "/records", "/streets", `/signs/${code}`, "/wards", "/print", "/people", "/orders"],
  ...["/imports", "/reports", "/letterhead", "/data-health", "/monthly", "/api", "/nowhere"],
  ...["/api/openapi.json", "/api/records", "/api/scans", "/tables/signs.csv", "/scripts/x.js"],
].map((path) => `/officials${path}`);

/** Last, since figures change by them a moment later. */
const scans = [`/${code}`, `/${code.toLowerCase()}`, `/${code}.`, "/000000"];

const requests: [method: string, path: string][] = [
  ...[...pages, ...officials, ...scans].map((path): [string, string] => ["GET", path]),
  ...["/vi", `/vi/streets/${slug}`, `/${code}`, "/healthz"].flatMap((path): [string, string][] =>
    ["HEAD", "POST", "OPTIONS", "PUT"].map((method) => [method, path]),
  ),
];

/**
 * How a message goes, which wrangler's proxy and the server's each do in their own way (RFC 9112), and
 * whether a copy of it was kept already, a matter of moments (RFC 9111, 9211).
 */
const ofTheWay =
  /^(date|transfer-encoding|content-length|connection|(mf-)?content-encoding|age|cache-status)$/;

/** What each database draws for itself, and the moment at which a page was made. */
const drawn =
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|(?<=value=")[\w.~-]{20,}|\d{4}-\d\d-\d\dT[\d:.]+Z|\d\d:\d\d, \d\d\/\d\d\/\d{4}/g;

/** The server names where an official signs out; the sample's Access has no such place. */
const signOut = / · <a href="\/oauth2\/sign_out">[^<]*<\/a>/;

const nightIsDone = `INSERT OR REPLACE INTO health_runs (day, step, survey, finished_at)
  VALUES (?, 'done', '{}', 1)`;
const { crons = [] } = unstable_readConfig({}).triggers;

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

async function told(fetch: Fetch, method: string, path: string) {
  const answer = await fetch(path, {
    method,
    redirect: "manual",
    headers: { "User-Agent": "Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile" },
  });
  return {
    status: answer.status,
    // A tag is reckoned from what is drawn too: whether there is one is compared.
    headers: [...answer.headers]
      .filter(([name]) => !ofTheWay.test(name))
      .map(([name, value]) => [name, name === "etag" ? "a tag" : value]),
    body: (await answer.text()).replace(drawn, "").replace(signOut, ""),
  };
}

test("a server of its own answers as the same Worker does in Miniflare, page and header", {
  // Else each city builds one of its own, and only the server's is minified.
  skip: !process.env.BUILT_WORKER && "needs the build of all test files (--test-global-setup)",
}, async () => {
  const here = await startCity({ sample: "none" });
  const there = (await startOnServer({ sample: "none" }, after)) as unknown as City;
  const now = new Date();
  for (const { db, worker } of [here, there]) {
    // The server does by itself what is due in these minutes, of a city that is still empty perhaps:
    // done before, it changes nothing.
    await db
      .prepare(nightIsDone)
      .bind(today(now.getTime(), 7) - 1)
      .run();
    await loadSample(db, { now, scans: false });
    for (const cron of crons) await worker.scheduled({ cron, scheduledTime: now });
  }
  const statuses = new Set<number>();
  for (const [method, path] of requests) {
    const [expected, answer] = await Promise.all([
      told(here.fetch as unknown as Fetch, method, path),
      told(there.fetch as unknown as Fetch, method, path),
    ]);
    assert.deepEqual(answer, expected, `${method} ${path}`);
    statuses.add(answer.status);
  }
  assert.ok(requests.length >= 80);
  for (const status of [200, 301, 302, 404, 405]) assert.ok(statuses.has(status), `${status}`);
});
