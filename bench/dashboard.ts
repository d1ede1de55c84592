import { gzipSync } from "node:zlib";
import { createTestHarness } from "wrangler";
import { isoDay, today } from "../src/db/hours.ts";
import { type Period, readPeriod } from "../src/officials/period.ts";
import { readOverview } from "../src/officials/queries/overview.ts";
import { sumMonths } from "../src/scan/months.ts";
import { judgeNextPiece, signsPerPiece } from "../src/sign-health/nightly/run.ts";
import { metered } from "../support/metered.ts";
import { recorded } from "./dashboard/recorded.ts";
import { workerdCpu } from "./journey/cpu.ts";

/**
 * `npm run bench:dashboard`: what the first page costs, by signs and by years of history, with
 * five scans a sign a day. D1's own time and rows are what its meter says of each statement of
 * the page; the floor is one SELECT of nothing. Then what other pages cost, and a piece of the
 * night's judging. Every sign has rows of hours for 13 months, as a city's nights leave them.
 * `npm run bench:dashboard -- 700` leaves the larger cities out.
 */

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const repeats = 5;
const pages = ["", "/map", "/signs", "/tables/signs.csv", "/tables/hours.csv", "/monthly"];
/** Days of which the hours are kept: 13 months (`src/scan/retention.ts`). */
const hourDays = 396;

console.log("signs  history  period   D1 ms (median)  rows read  page kB  compressed kB");
const sizes = process.argv.slice(2).map(Number);
for (const signs of sizes.length > 0 ? sizes : [700, 3_070, 10_000]) {
  for (const years of [1, 3]) await city(signs, years);
}

async function city(signs: number, years: number): Promise<void> {
  const harness = createTestHarness({ workers: [{ configPath: "wrangler.toml" }] });
  await harness.listen();
  const worker = harness.getWorker<Env>();
  await worker.applyD1Migrations("DB");
  const env = await worker.getEnv();
  await fill(env.DB, signs, years * 365);
  await row(env.DB, signs, years, "nothing");
  for (const name of ["28", "365"]) {
    const asked =
      name === "28" ? { period: "28" } : { from: isoDay(present - 364), to: isoDay(present) };
    const period = readPeriod(asked, present, utcOffset);
    const page = await harness.fetch(`/officials?${new URLSearchParams(asked)}`);
    if (page.status !== 200) throw new Error(`The page answers ${page.status}.`);
    const bytes = Buffer.from(await page.arrayBuffer());
    await row(env.DB, signs, years, `${name} days`, period, bytes);
  }
  if (years === 1) {
    for (const path of pages) await pageCost(harness, signs, path);
    await night(env, signs);
  }
  await harness.close();
}

/**
 * The processor's time of an answer, the local database's own included: the least of five, after
 * three that are not counted, since another program's turn on this machine is no work of ours.
 */
async function pageCost(
  harness: ReturnType<typeof createTestHarness>,
  signs: number,
  path: string,
): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let n = 0; n < 3 + repeats; n++) {
    const before = workerdCpu();
    const answer = await harness.fetch(`/officials${path}`);
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}.`);
    if (n >= 3) times.push(workerdCpu() - before);
  }
  console.log(
    `       ${String(signs).padStart(5)} signs, /officials${path.padEnd(18)} ${Math.min(...times)
      .toFixed(1)
      .padStart(7)} ms of CPU ${(bytes / 1000).toFixed(0).padStart(6)} kB`,
  );
}

async function row(
  d1: D1Database,
  signs: number,
  years: number,
  name: string,
  period?: Period,
  page?: Buffer,
): Promise<void> {
  const times: number[] = [];
  let rows = 0;
  for (let n = 0; n < repeats; n++) {
    const meter = metered(d1);
    if (period) await readOverview(meter.d1, period);
    else await meter.d1.prepare("SELECT 1").all();
    times.push(meter.ms);
    rows = meter.rowsRead;
  }
  const median = times.sort((a, b) => a - b)[Math.floor(repeats / 2)] ?? 0;
  const sizes = page
    ? [page.length, gzipSync(page).length].map((size) => (size / 1000).toFixed(1).padStart(9))
    : ["", ""];
  console.log(
    `${String(signs).padStart(5)}  ${`${years} y`.padEnd(7)}  ${name.padEnd(8)} ${median.toFixed(1).padStart(14)} ${String(rows).padStart(10)} ${sizes.join(" ")}`,
  );
}

/**
 * What a night costs, and a piece of it. A piece runs against the database once, and then on the
 * same answers from memory, so that only the Worker's own work is timed: the least of five runs,
 * since another program's turn on this machine is no work of ours, and the first.
 */
async function night(env: Env, signs: number): Promise<void> {
  const least: number[] = [];
  const first: number[] = [];
  const now = Date.now();
  let rows = 0;
  for (let done = false; !done; ) {
    const meter = metered(env.DB);
    const { d1, replayed } = recorded(meter.d1);
    const { step } = await judgeNextPiece({ ...env, DB: d1 }, now);
    const times: number[] = [];
    for (let n = 0; n < 5; n++) {
      const replay = { ...env, DB: replayed() };
      const started = performance.now();
      await judgeNextPiece(replay, now);
      times.push(performance.now() - started);
    }
    first.push(times[0] ?? 0);
    least.push(Math.min(...times));
    rows += meter.rowsRead;
    done = step === "done";
  }
  const ms = (times: number[], place: number) =>
    times
      .toSorted((a, b) => a - b)
      .at(Math.floor(place * (times.length - 1)))
      ?.toFixed(1);
  console.log(
    `       judging ${signs} signs: ${least.length} pieces of up to ${signsPerPiece}, ${rows} rows read; the Worker's own time in a piece: median ${ms(least, 0.5)} ms, worst ${ms(least, 1)} ms; run for the first time: median ${ms(first, 0.5)} ms, worst ${ms(first, 1)} ms`,
  );
}

/** Streets of five signs; every day but today rolled up, as a city's nights leave it. */
async function fill(d1: D1Database, signs: number, days: number): Promise<void> {
  const count = (n: number) =>
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${n})`;
  await d1.batch([
    d1.prepare(`INSERT INTO streets (id, slug, name, folded, status)
      ${count(signs / 5)} SELECT i, 'street-' || i, 'Phố ' || i, 'pho ' || i, 'illustrative' FROM n`),
    d1.prepare(`INSERT INTO signs (code, street_id, position, latitude, longitude, status, created_at)
      ${count(signs)} SELECT printf('%06d', i), (i - 1) / 5 + 1, 'giao phố ' || i,
        20.4 + (abs(random()) % 1000) / 10000.0, 106.3 + (abs(random()) % 1000) / 10000.0,
        'installed', unixepoch() - 86400 * ${days + 30} FROM n`),
    d1.prepare(
      `INSERT INTO scans SELECT code, ${present * 24 - utcOffset}, 'person', 0, 2 FROM signs`,
    ),
    d1.prepare(`UPDATE rollups SET day = ${present} WHERE name = 'rolled-up'`),
  ]);
  // A statement that writes more than some 100,000 rows takes longer than D1 lets it.
  const atOnce = Math.max(1, Math.floor(100_000 / signs));
  for (let first = present - days; first < present; first += atOnce) {
    const last = Math.min(present, first + atOnce) - 1;
    await d1
      .prepare(
        `INSERT INTO scan_days (day, code, "by", count)
         WITH RECURSIVE days(day) AS (SELECT ${first} UNION ALL SELECT day + 1 FROM days WHERE day < ${last})
         SELECT day, code, 'person', 1 + abs(random()) % 9 FROM days CROSS JOIN signs`,
      )
      .run();
    await d1
      .prepare(
        `INSERT INTO city_days SELECT day, "by", 0, sum(count) FROM scan_days
         WHERE day BETWEEN ${first} AND ${last} GROUP BY 1, 2`,
      )
      .run();
  }
  for (let first = present - Math.min(days, hourDays); first < present; first += atOnce) {
    const last = Math.min(present, first + atOnce) - 1;
    await d1
      .prepare(
        `INSERT INTO scans (code, hour, "by", tally, count)
         SELECT code, day * 24 - ${utcOffset} + 8 + day % 12, "by", 0, count FROM scan_days
         WHERE day BETWEEN ${first} AND ${last}`,
      )
      .run();
  }
  for (let first = present - days; first < present; first += 30) {
    await sumMonths(d1, first, Math.min(30, present - first)).run();
  }
}
