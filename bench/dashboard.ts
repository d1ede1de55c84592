import { gzipSync } from "node:zlib";
import { createTestHarness } from "wrangler";
import { isoDay, today } from "../src/db/hours.ts";
import { type Period, readPeriod } from "../src/officials/period.ts";
import { readOverview } from "../src/officials/queries/overview.ts";
import { judgeNextPiece, signsPerPiece } from "../src/sign-health/nightly/run.ts";
import { metered } from "../support/metered.ts";
import { fillCity } from "./dashboard/fill.ts";
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
  await fillCity(env.DB, { signs, days: years * 365, present, utcOffset });
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
