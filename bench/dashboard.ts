import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { isoDay, today } from "../src/db/hours.ts";
import { judgeNextPiece, signsPerPiece } from "../src/sign-health/nightly/run.ts";
import { builtModules } from "../support/built-modules.ts";
import { migrate } from "../support/d1/migrate.ts";
import { fillCity } from "./dashboard/fill.ts";
import { recorded } from "./dashboard/recorded.ts";
import { workerdCpu } from "./journey/cpu.ts";

/**
 * `npm run bench:dashboard`: what each page of the officials costs, and a night, by the number of
 * signs, in cities of which every sign has an hour of scans on each day of 13 months. CPU is the least
 * of five warm answers, with the local database's and, from the same answers in memory, the Worker's
 * own; calls of the database and rows read are D1's own count.
 * `npm run bench:dashboard -- 700` leaves the larger cities out; `--cities <folder>` keeps the cities
 * that were filled, so that two versions of the code measure the same ones on one day.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cities: { type: "string" }, days: { type: "string", default: "398" } },
});
const utcOffset = 7;
const present = today(Date.now(), utcOffset);
const days = Number(values.days);
const repeats = 5;
/** Pieces of a night's judging that are looked at. */
const maxPieces = 100;

const monthOf = (day: number): string => isoDay(day).slice(0, 7);
const month = monthOf(present);
const closedMonth = monthOf(present - 33);
const pages = [
  ["overview, 28 days", ""],
  ["overview, a year", `?from=${isoDay(present - 364)}&to=${isoDay(present)}`],
  ["signs, by scans", "/signs"],
  ["signs, by code", "/signs?sort=code"],
  ["signs, by state", "/signs?sort=state"],
  ["signs, to check", "/signs?show=check"],
  ["signs, a search", "/signs?q=Pho+10"],
  ["map", "/map"],
  ["signs.csv", "/tables/signs.csv"],
  ["signs.json", "/tables/signs.json"],
  ["checks.csv", "/tables/checks.csv"],
  ["streets.csv", "/tables/streets.csv"],
  ["wards.csv", "/tables/wards.csv"],
  ["days.csv", "/tables/days.csv"],
  ["hours.csv, 28 days", "/tables/hours.csv"],
  ["hours.csv, a year", `/tables/hours.csv?from=${isoDay(present - 364)}&to=${isoDay(present)}`],
  ["sign-days.csv, 7 days", "/tables/sign-days.csv?period=7"],
  ["month, so far", `/monthly?month=${month}`],
  ["month, closed", `/monthly?month=${closedMonth}`],
  ["month by ward", `/monthly/parts?month=${month}&by=ward`],
  ["month by street", `/monthly/parts?month=${month}&by=street`],
  ["data health", "/data"],
  ["records: streets", "/streets"],
  ["reports", "/reports"],
  ["one sign", "/signs/000100"],
  ["print, a street", "/print?street=street-20"],
] as const;

const built = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "bien-pho-"));
process.env.WRANGLER_SEND_METRICS = "false";
const build = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", built], {
  encoding: "utf8",
});
if (build.status !== 0) throw new Error(build.stderr);
const { vars, compatibility_date } = unstable_readConfig({});

const sizes = positionals.map(Number);
for (const signs of sizes.length > 0 ? sizes : [700, 3_070, 10_000]) await city(signs);
rmSync(built, { recursive: true, force: true });

async function city(signs: number): Promise<void> {
  const folder = values.cities
    ? join(values.cities, `${signs}-${present}-${days}`)
    : join(built, "city");
  const isFilled = existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const { d1, origin, end } = await start(folder);
  if (!isFilled) {
    await migrate(d1);
    await fillCity(d1, { signs, days, present, utcOffset });
  }
  console.log(`\n${signs} signs, each with an hour of scans on each of ${days} days`);
  if (!isFilled || values.cities === undefined) await night(origin, signs);
  console.log(
    "                          ms of CPU            calls  rows read       kB  compressed",
  );
  console.log("                           all  Worker's own");
  for (const [name, path] of pages) await page(origin, name, path);
  await pieces(d1);
  await end();
  if (!values.cities) rmSync(folder, { recursive: true, force: true });
}

async function start(folder: string) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: folder,
      workers: [
        {
          name: "dashboard",
          compatibilityDate: compatibility_date ?? "",
          unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
          modules: [
            {
              type: "ESModule" as const,
              path: "metered-worker.js",
              contents: readFileSync("bench/dashboard/metered-worker.js", "utf8"),
            },
            ...builtModules(built),
          ],
          bindings: vars as Record<string, string | number>,
          d1Databases: { DB: "bench" },
          durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
          d1Persist: join(folder, "d1"),
          durableObjectsPersist: join(folder, "tallies"),
        } as never,
      ],
    }),
  );
  await miniflare.ready;
  const d1 = (await miniflare.getD1Database("DB")) as unknown as D1Database;
  const origin = await miniflare.unsafeGetDirectURL("dashboard");
  return { d1, origin, end: () => miniflare.dispose() };
}

async function page(origin: URL, name: string, path: string): Promise<void> {
  const ask = async (mode?: string) => {
    const answer = await fetch(new URL(`/officials${path}`, origin), {
      headers: mode ? { "X-Bench": mode } : {},
    });
    const body = Buffer.from(await answer.arrayBuffer());
    return { answer, body };
  };
  const { answer, body } = await ask("meter");
  if (answer.status !== 200) {
    console.log(`${name.padEnd(22)} answers ${answer.status}: ${body.toString().slice(0, 300)}`);
    return;
  }
  const least = async (mode?: string): Promise<string> => {
    const times: number[] = [];
    for (let n = 0; n < 3 + repeats; n++) {
      const before = workerdCpu();
      await ask(mode);
      if (n >= 3) times.push(workerdCpu() - before);
    }
    return Math.min(...times).toFixed(1);
  };
  const meter = JSON.parse(answer.headers.get("X-Meter") ?? "{}");
  console.log(
    [
      name.padEnd(22),
      (await least()).padStart(7),
      (await least("replay")).padStart(9),
      String(meter.trips).padStart(16),
      String(meter.rowsRead).padStart(10),
      (body.length / 1000).toFixed(0).padStart(8),
      (gzipSync(body).length / 1000).toFixed(0).padStart(9),
    ].join(" "),
  );
}

/** A night as its crons run it, minute by minute, until there is nothing left to do. */
async function night(origin: URL, signs: number): Promise<void> {
  const run = async (cron: string) => {
    const query = new URLSearchParams({ cron, now: String(Date.now()) });
    const before = workerdCpu();
    const started = performance.now();
    const answer = await fetch(new URL(`/bench/night?${query}`, origin));
    const meter = (await answer.json()) as Record<"trips" | "rowsRead" | "rowsWritten", number>;
    return { ...meter, cpu: workerdCpu() - before, ms: performance.now() - started };
  };
  const line = (name: string, found: Awaited<ReturnType<typeof run>>) =>
    console.log(
      `night, ${name}: ${(found.ms / 1000).toFixed(1)} s (${(found.cpu / 1000).toFixed(1)} s of CPU), ${found.trips} calls, ${found.rowsRead} rows read, ${found.rowsWritten} written`,
    );
  line("sums and retention", await run("17 18 * * *"));
  for (let minute = 1, done = false; !done; minute++) {
    const found = await run("* 18-23 * * *");
    line(`minute ${minute} of judging ${signs} signs`, found);
    done = found.ms < 39_000;
  }
}

/**
 * What a piece of the night's judging costs the Worker. A piece runs against the database once, and
 * then on the same answers from memory: the least of five runs, since another program's turn on this
 * machine is no work of ours, and the first.
 */
async function pieces(d1: D1Database): Promise<void> {
  await d1.prepare("DELETE FROM health_runs").run();
  const env = vars as unknown as Env;
  const least: number[] = [];
  const first: number[] = [];
  const now = Date.now();
  for (let done = false; !done && least.length < maxPieces; ) {
    const { d1: kept, replayed } = recorded(d1);
    const { step } = await judgeNextPiece({ ...env, DB: kept }, now);
    const times: number[] = [];
    for (let n = 0; n < repeats; n++) {
      const started = performance.now();
      await judgeNextPiece({ ...env, DB: replayed() }, now);
      times.push(performance.now() - started);
    }
    first.push(times[0] ?? 0);
    least.push(Math.min(...times));
    done = step === "done";
  }
  const ms = (times: number[], place: number) =>
    times
      .toSorted((a, b) => a - b)
      .at(Math.floor(place * (times.length - 1)))
      ?.toFixed(1);
  console.log(
    `a piece of judging, up to ${signsPerPiece} signs (${least.length} pieces): the Worker's own time: median ${ms(least, 0.5)} ms, worst ${ms(least, 1)} ms; run for the first time: median ${ms(first, 0.5)} ms, worst ${ms(first, 1)} ms`,
  );
}
