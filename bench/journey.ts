import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadSample } from "../sample/load.ts";
import { migrate } from "../support/d1/migrate.ts";
import { phone } from "../support/user-agents.ts";
import { doorTo } from "./journey/away.ts";
import { workerdCpu } from "./journey/cpu.ts";
import { type Runtime, startConstant, startWorker } from "./journey/runtime.ts";

/**
 * `npm run bench:journey`: one scan from nothing to the last byte of the page that it leads to, of
 * the Worker that is deployed, in bare Miniflare. "First" is the first scan of a fresh process, as
 * nearly every scan of a city meets one; "second" that of another sign of another street after it;
 * "again" the first sign once more, which both the isolate and the edge know. Trips are the calls
 * of the database that an answer has waited for, CPU is that of the whole runtime (the local
 * database's own included), and the journey is what somebody waits for at the sign: opening the
 * connection (TCP and TLS 1.3, a round trip each), the redirect and the page. Beside it a constant
 * 302 that leads to a constant page of the same size. Medians of so many processes. With `--drawn`
 * every street's page has been opened once before, and its copy is no longer fresh.
 */
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, drawn: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);
const databaseMs = [0, 50, 200];
const phoneMs = [50, 560];
/** For how long the edge answers from its copy of a page (`src/web/edge-cache.ts`). */
const freshMs = 50_000;
const stages = ["first", "second", "again"] as const;

/** What was built, and beside it what is stored: as it was prepared, and as a process finds it. */
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "bien-pho-"));
process.env.WRANGLER_SEND_METRICS = "false";
const built = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
  encoding: "utf8",
});
if (built.status !== 0) throw new Error(built.stderr);

const [prepared, stored] = [join(folder, "prepared"), join(folder, "stored")];
const signs = await prepare();
let opened = 0;
/** A sign of another street than the last, and than those of the last processes. */
const nextCode = (): string => signs[opened++ % signs.length] as string;

type Answer = { ms: number; cpu: number; trips: number; bytes: number; location: string };
type Measured = { scan: Answer; page: Answer; journey: number };

console.log(
  "                    database  phone  |        scan        |         page          |  journey",
);
console.log(
  "                          ms     ms  | trips    ms    CPU | trips    ms    CPU  kB |       ms",
);
const pageBytes = await measure("Biển Phố", databaseMs, (far) => startWorker(folder, stored, far));
await measure("constant", [0], () => startConstant(stored, pageBytes));
rmSync(folder, { recursive: true, force: true });

/** Prints a table of medians. @returns the bytes of a page, the median of all. */
async function measure(
  name: string,
  fars: readonly number[],
  start: (far: number) => Promise<Runtime>,
): Promise<number> {
  const sizes: number[] = [];
  for (const far of fars) {
    for (const away of phoneMs) {
      const found: Measured[][] = [];
      for (let n = 0; n < rounds; n++) {
        // A page that another process has made would be kept.
        rmSync(stored, { recursive: true, force: true });
        cpSync(prepared, stored, { recursive: true });
        found.push(await oneProcess(await start(far), away));
      }
      for (const [stage, title] of stages.entries()) {
        const of = (pick: (one: Measured) => number) =>
          median(found.map((one) => pick(one[stage] as Measured)));
        sizes.push(of(({ page }) => page.bytes));
        console.log(
          [
            `${name.padEnd(9)} ${title.padEnd(7)}`,
            String(far).padStart(10),
            String(away).padStart(6),
            " |",
            of(({ scan }) => scan.trips)
              .toFixed(0)
              .padStart(5),
            of(({ scan }) => scan.ms)
              .toFixed(1)
              .padStart(6),
            of(({ scan }) => scan.cpu)
              .toFixed(1)
              .padStart(6),
            "|",
            of(({ page }) => page.trips)
              .toFixed(0)
              .padStart(5),
            of(({ page }) => page.ms)
              .toFixed(1)
              .padStart(6),
            of(({ page }) => page.cpu)
              .toFixed(1)
              .padStart(6),
            (of(({ page }) => page.bytes) / 1000).toFixed(0).padStart(3),
            "|",
            of(({ journey }) => journey)
              .toFixed(0)
              .padStart(8),
          ].join(" "),
        );
      }
    }
  }
  return median(sizes);
}

/** The three stages in a process that is ended afterwards; times are without the phone's way. */
async function oneProcess(runtime: Runtime, away: number): Promise<Measured[]> {
  const door = await doorTo(runtime.origin, away);
  const [first, second] = [nextCode(), nextCode()];
  const found: Measured[] = [];
  for (const code of [first, second, first]) {
    // Each stage is another phone, with a connection of its own.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 2 * away));
    const scan = await ask(new URL(`/${code}`, door.url), agent, away);
    const page = await ask(new URL(scan.location, door.url), agent, away);
    found.push({ scan, page, journey: performance.now() - begun });
    agent.destroy();
    // Until what is done in the background is done.
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  door.close();
  await runtime.end();
  return found;
}

function ask(url: URL, agent: Agent, away: number): Promise<Answer> {
  const cpu = workerdCpu();
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url.href, { agent, headers: phone }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
      answer.on("end", () => {
        const ms = performance.now() - begun - away;
        if (answer.statusCode !== 200 && answer.statusCode !== 302) {
          reject(new Error(`${url.pathname} answers ${answer.statusCode}.`));
        }
        const trips = Number(answer.headers["x-trips"] ?? 0);
        const location = answer.headers.location?.split("#")[0] ?? "";
        resolve({ ms, cpu: workerdCpu() - cpu, trips, bytes, location });
      });
    }).on("error", reject);
  });
}

/** The sample city, of each street a sign, and the data centre's spare copy, as after an hour. */
async function prepare(): Promise<string[]> {
  mkdirSync(prepared);
  const { miniflare, origin, end } = await startWorker(folder, prepared, 0);
  const db = (await miniflare.getD1Database("DB")) as unknown as D1Database;
  await migrate(db);
  await loadSample(db, { now: new Date(), scans: false });
  const { results } = await db
    .prepare("SELECT min(code) AS code FROM signs WHERE target IS NULL GROUP BY street_id")
    .all<{ code: string }>();
  const [spent = "", ...others] = results.map(({ code }) => code);
  await fetch(new URL(`/${spent}`, origin), { headers: phone, redirect: "manual" });
  if (values.drawn) {
    const { results: all } = await db.prepare("SELECT slug FROM streets").all<{ slug: string }>();
    for (const { slug } of all) {
      await (await fetch(new URL(`/vi/streets/${slug}`, origin), { headers: phone })).text();
    }
    await new Promise((resolve) => setTimeout(resolve, freshMs));
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await end();
  return others;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
