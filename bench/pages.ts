import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { createTestHarness } from "wrangler";
import { loadSample } from "../sample/load.ts";
import { fold, slugOf } from "../src/web/vietnamese.ts";
import { launch } from "../support/browser.ts";
import { seeded } from "../support/random.ts";
import { fillIn, writeAtLength } from "../support/streets/full-record.ts";
import { phone } from "../support/user-agents.ts";
import { searchTimes } from "./pages/search.ts";
import { typingTimes } from "./pages/typing.ts";

/**
 * `npm run bench:pages`: what the citizens' pages weigh, how many requests a view takes, how long
 * the server works, and when a scan shows its first text on a slow phone, beside a page of one
 * paragraph on the same server. Prints tables; never fails for slowness.
 */

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const folder = mkdtempSync(join(tmpdir(), "bien-pho-bench-"));
const harness = createTestHarness({
  workers: [{ configPath: configWith("bench/pages/worker.ts") }],
});
const { url } = await harness.listen();
const worker = harness.getWorker<Env>();
await worker.applyD1Migrations("DB");
const { DB: db } = await worker.getEnv();
await loadSample(db, { now: new Date(), scans: false });
const browser = await launch();

/** Slow 4G as Chromium's own tools simulate it, and a processor four times as slow. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const slowCpu = 4;

const { longest, shortest } = await extremes();
await printWeights(longest, shortest);
printSearch();
await printTyping();
await printFirstPaint(longest);
await printVast();

await browser.close();
await harness.close();
rmSync(folder, { recursive: true });

type Weighed = { slug: string; bytes: number };

/** The streets with the heaviest and the lightest Vietnamese page. */
async function extremes(): Promise<{ longest: Weighed; shortest: Weighed }> {
  const { results } = await db.prepare("SELECT slug FROM streets").all<{ slug: string }>();
  const weighed: Weighed[] = [];
  for (const { slug } of results) {
    const html = await textOf(`/vi/streets/${slug}`);
    weighed.push({ slug, bytes: gzipSync(html).byteLength });
  }
  weighed.sort((a, b) => a.bytes - b.bytes);
  return { longest: weighed.at(-1) as Weighed, shortest: weighed[0] as Weighed };
}

async function printWeights(longest: Weighed, shortest: Weighed): Promise<void> {
  const rows = [
    await weigh("street, longest record", `/vi/streets/${longest.slug}`, 14),
    await weigh("the same in English", `/en/streets/${longest.slug}`, 14),
    await weigh("street, shortest record", `/vi/streets/${shortest.slug}`, 14),
    await weigh("list, 79 streets", "/vi", 40),
    await weigh("report form", `/vi/streets/${longest.slug}/reports`, 14),
  ];
  await writeAtLength(db, longest.slug, 4_000);
  await fillIn(db, longest.slug);
  const filled = "the same, 4,000 letters told and every fact entered";
  rows.splice(1, 0, await weigh(filled, `/vi/streets/${longest.slug}`, 14));
  await fillTo(700);
  rows.push(
    await weigh("list, 700 streets", "/en", 14),
    await weigh("streets of the largest letter", "/en?letter=N", 14),
    await weigh("all 700 streets", "/en?letter=all", 40),
    await weigh("search among 700", "/vi?q=nguyen+hue", 40),
  );
  console.log("Pages, compressed as the edge does (a kB is 1,000 bytes):");
  console.table(rows);
}

/** A list of which even a letter is too long for one page. */
async function printVast(): Promise<void> {
  await fillTo(5_000);
  console.log("Pages of the list of 5,000 streets:");
  console.table([
    await weigh("list, 5,000 streets", "/en", 14),
    await weigh("largest letter, its first part", "/vi?letter=N", 14),
    await weigh("the same in English, second part", "/en?letter=N&part=2", 14),
    await weigh("a ward's letters", "/vi?ward=12452", 14),
    await weigh("search among 5,000, first results", "/vi?q=nguyen", 14),
  ]);
}

async function weigh(what: string, path: string, budget: number) {
  const html = Buffer.from(await textOf(path));
  const gzip = gzipSync(html).byteLength;
  const brotli = brotliCompressSync(html, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
  }).byteLength;
  const kB = (bytes: number) => Number((bytes / 1000).toFixed(1));
  return {
    page: what,
    "gzip kB": kB(gzip),
    "brotli kB": kB(brotli),
    "budget kB": budget,
    within: gzip <= budget * 1000 ? "yes" : "NO",
    "plain kB": kB(html.byteLength),
    requests: await requestsOf(path),
    "made, ms": await timeOf(path, true),
    "from the edge's copy, ms": await timeOf(path, false),
  };
}

async function requestsOf(path: string): Promise<number> {
  const page = await browser.newPage();
  let requests = 0;
  page.on("request", () => requests++);
  await page.goto(new URL(path, url).href, { waitUntil: "networkidle" });
  await page.close();
  return requests;
}

/** The median of 21 answers from request to last byte, on the loopback; warm. */
async function timeOf(path: string, made: boolean): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 24; i++) {
    if (made) await forget(path);
    const started = performance.now();
    const answer = await harness.fetch(path, { headers: phone });
    await answer.text();
    if (i > 2) times.push(performance.now() - started);
    if (made && answer.headers.has("Cache-Status")) throw new Error(`${path} is from a copy.`);
  }
  return Number(median(times).toFixed(1));
}

/**
 * Streets beside the sample's until there are so many, each with a name and a namesake of its own:
 * the sample's own words in new orders, so that they compress as real names do and no better.
 */
async function fillTo(count: number): Promise<void> {
  const { results } = await db
    .prepare("SELECT name FROM streets ORDER BY id")
    .all<{ name: string }>();
  const words = results.map(({ name }) => name.split(" "));
  const names = new Set(results.map(({ name }) => name));
  const had = names.size;
  const random = seeded(count);
  const pick = (at: number) => words[Math.floor(random() * words.length)]?.at(at);
  for (let n = 0; names.size < 2 * count - had; n++) {
    const parts = [pick(0), pick(-1), ...(n % 3 ? [pick(-1)] : [])];
    names.add(parts.join(" "));
  }
  const invented = [...names].slice(had);
  const rows = invented.slice(0, count - had).map((name, i) => ({
    id: 1000 + had + i,
    slug: `${slugOf(name)}-${had + i}`,
    name,
    alias: invented[count - had + i],
    folded: fold(name),
    metres: 200 + ((i * 7919) % 2800),
    ward: 1 + (i % 5),
  }));
  const list = JSON.stringify(rows);
  const from = "FROM json_each(?) AS row";
  const of = (key: string) => `row.value ->> '${key}'`;
  await db.batch([
    db
      .prepare(
        `INSERT INTO namesakes (id, kind, name, folded, aliases)
         SELECT ${of("id")}, 'person', ${of("name")}, '', json_array(${of("alias")}) ${from}`,
      )
      .bind(list),
    db
      .prepare(
        `INSERT INTO streets (id, slug, kind, name, folded, length_m, namesake_id, status)
         SELECT ${of("id")}, ${of("slug")}, 'đường', ${of("name")}, ${of("folded")}, ${of("metres")},
                ${of("id")}, 'illustrative' ${from}`,
      )
      .bind(list),
    db.prepare(`INSERT INTO street_wards SELECT ${of("id")}, ${of("ward")} ${from}`).bind(list),
  ]);
  // An isolate knows its list of streets for ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 10_500));
}

function printSearch(): void {
  console.log("The search among 700 streets, milliseconds of the processor for a query:");
  console.table(
    searchTimes(700).map(({ queries, times }) => ({
      queries,
      median: Number(median(times).toFixed(2)),
      most: Number(Math.max(...times).toFixed(1)),
    })),
  );
}

async function printTyping(): Promise<void> {
  const queries = ["tran hung dao", "đ. lê lợi, tp. thái bình", "nguyễn huệ", "xyzzy khong co"];
  const list = new URL("/en?letter=all", url).href;
  const { streets, times } = await typingTimes(browser, list, { queries, slower: slowCpu });
  console.log(`Typing into the search of ${streets} streets, processor ${slowCpu} times slower:`);
  console.table([
    {
      keystrokes: times.length,
      "median ms": Math.round(median(times)),
      "most ms": Math.round(Math.max(...times)),
    },
  ]);
}

async function printFirstPaint({ slug }: Weighed): Promise<void> {
  const sign = await db
    .prepare(
      `SELECT code FROM signs JOIN streets ON streets.id = street_id
       WHERE slug = ? AND signs.status = 'installed' LIMIT 1`,
    )
    .bind(slug)
    .first<{ code: string }>();
  const paths: Record<string, string> = {
    "scan: redirect and street page": `/${sign?.code}`,
    "street page alone": `/vi/streets/${slug}`,
    "page of one paragraph": "/plain",
  };
  const times = new Map(Object.keys(paths).map((what): [string, number[]] => [what, []]));
  // Taken in turns, so that whatever else the machine does falls on all alike.
  for (let round = 0; round < 9; round++) {
    for (const [what, path] of Object.entries(paths)) {
      times.get(what)?.push(await firstPaint(browser, path));
    }
  }
  console.log(
    "First contentful paint, slow 4G (562.5 ms, 1.44 Mbit/s), processor 4 times slower, nothing cached:",
  );
  console.table(
    Array.from(times, ([what, list]) => ({
      page: what,
      "median ms": Math.round(median(list)),
      "least ms": Math.round(Math.min(...list)),
      "most ms": Math.round(Math.max(...list)),
    })),
  );
}

/** Milliseconds from the start of the navigation, redirects included, to the first text. */
async function firstPaint(browser: Browser, path: string): Promise<number> {
  const context = await browser.newContext({
    userAgent: phone["User-Agent"],
    viewport: { width: 390, height: 844 },
    locale: "vi-VN",
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.emulateNetworkConditions", slow4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowCpu });
  await page.goto(new URL(path, url).href);
  const paint = await page.evaluate<number>(
    `new Promise((done) => new PerformanceObserver((list) => {
       const first = list.getEntriesByName("first-contentful-paint")[0];
       if (first) done(first.startTime);
     }).observe({ type: "paint", buffered: true }))`,
  );
  await context.close();
  return paint;
}

/** Takes the edge's copy of a path away (`pages/worker.ts`). */
async function forget(path: string): Promise<void> {
  await harness.fetch(path, { method: "PURGE" });
}

async function textOf(path: string): Promise<string> {
  await forget(path);
  return (await harness.fetch(path, { headers: phone })).text();
}

function median(list: number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}

/** wrangler.toml with another entry. */
function configWith(main: string): string {
  const path = join(folder, "wrangler.toml");
  const toml = readFileSync("wrangler.toml", "utf8")
    .replace(/main = ".*"/, `main = "${resolve(main)}"`)
    .replace('migrations_dir = "', `migrations_dir = "${resolve(".")}/`)
    .replace('fs = "./', `fs = "${resolve(".")}/`);
  writeFileSync(path, toml);
  return path;
}
