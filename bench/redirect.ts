import { spawn, spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { phone } from "../test/agents.ts";
import { addSigns, migrate, someCodes } from "../test/scan/faults/city.ts";

/**
 * `npm run bench:redirect`: what a scan costs beside a constant 302 in the same Miniflare. The
 * Worker is the one that is deployed (`wrangler deploy --dry-run`), both answer on sockets of their
 * own, and wrk asks for 700 codes at random. "Counted" is what the tallies have written down and
 * must be what wrk was answered, and at most one more for each connection that it cut off. "D1 rows"
 * are those that the tallies wrote to D1 meanwhile, under the settings of wrangler.toml.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "8" }, rounds: { type: "string", default: "1" } },
});
const seconds = Number(values.seconds);
const warmCodes = 700;

if (spawnSync("wrk", ["-v"]).error) {
  console.error("This bench needs wrk: apt-get install wrk, or brew install wrk.");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "bien-pho-bench-"));
const [floorPort, ourPort] = [await freePort(), await freePort()];
const miniflare = await start();
const d1 = (await miniflare.getD1Database("DB")) as unknown as D1Database;
await migrate(d1);
await countRows();
const signs = someCodes(600_000);
for (let n = 0; n < 200_000; n += 20_000) await addSigns(d1, signs.slice(n, n + 20_000));
let coldFrom = warmCodes;

type Load = { name: string; port: number; codes: (n: number) => string[]; counted: boolean };
const take = (n: number): string[] => {
  coldFrom += n;
  return signs.slice(coldFrom - n, coldFrom);
};
const loads: readonly Load[] = [
  {
    name: "constant 302 (floor)",
    port: floorPort,
    codes: () => signs.slice(0, warmCodes),
    counted: false,
  },
  { name: "redirect, warm", port: ourPort, codes: () => signs.slice(0, warmCodes), counted: true },
  { name: "redirect, cold memory", port: ourPort, codes: take, counted: true },
  { name: "unknown code", port: ourPort, codes: () => signs.slice(300_000), counted: true },
  {
    name: "malformed code",
    port: ourPort,
    codes: () => signs.slice(0, 700).map(spoil),
    counted: false,
  },
];

console.log(
  "                          conn.    req/s   p50 ms   p99 ms  of floor  answered  counted  D1 rows/1,000",
);
for (let round = 0; round < Number(values.rounds); round++) {
  for (const connections of [1, 16]) {
    let floor = 0;
    for (const load of loads) {
      const [before, rowsBefore] = [counted(), await rowsWritten()];
      // A cold code is asked for once, in order; as many as this load can possibly use up.
      const cold = load.codes === take;
      const codes = load.codes(Math.min(60_000, 6_000 * seconds));
      const result = await wrk(load.port, codes, connections, cold);
      const { scans, rows } = load.counted
        ? await settled(before, rowsBefore, result.answered)
        : { scans: 0, rows: 0 };
      if (load.port === floorPort) floor = result.rate;
      console.log(
        [
          load.name.padEnd(24),
          String(connections).padStart(6),
          result.rate.toFixed(0).padStart(8),
          result.p50.toFixed(2).padStart(8),
          result.p99.toFixed(2).padStart(8),
          (result.rate / floor).toFixed(2).padStart(9),
          String(result.answered).padStart(9),
          (load.counted ? String(scans) : "none").padStart(8),
          load.counted ? ((rows / scans) * 1000).toFixed(1).padStart(10) : "",
        ].join(" "),
      );
      if (load.counted && (scans < result.answered || scans > result.answered + connections)) {
        console.log(`  WRONG: ${scans} counted for ${result.answered} answered`);
      }
    }
  }
}
await miniflare.dispose();
rmSync(folder, { recursive: true, force: true });

async function start(): Promise<Miniflare> {
  const built = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const { vars, compatibility_date } = unstable_readConfig({});
  const compatibilityDate = compatibility_date ?? "";
  const started = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          name: "bien-pho",
          modules: true,
          script: readFileSync(join(folder, "index.js"), "utf8"),
          compatibilityDate,
          bindings: vars as Record<string, string | number>,
          d1Databases: { DB: "bench" },
          durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
          unsafeDirectSockets: [{ host: "127.0.0.1", port: ourPort }],
        },
        {
          name: "floor",
          modules: true,
          script: `export default { fetch() { return new Response(null, { status: 302, headers: {
            Location: "/vi/streets/ly-bon#7K3M9X", "Cache-Control": "private, max-age=60" } }); } }`,
          compatibilityDate,
          unsafeDirectSockets: [{ host: "127.0.0.1", port: floorPort }],
        },
      ],
      defaultPersistRoot: folder,
    }),
  );
  await started.ready;
  return started;
}

/** Runs wrk with two threads at most; `inOrder` asks for each code once. */
async function wrk(port: number, codes: readonly string[], connections: number, inOrder: boolean) {
  const script = join(folder, "codes.lua");
  const headers = Object.entries(phone).map(
    ([name, value]) => `wrk.headers["${name}"] = "${value}"`,
  );
  writeFileSync(join(folder, "codes.txt"), codes.join("\n"));
  writeFileSync(
    script,
    `${headers.join("\n")}
    local codes = {}
    for line in io.lines("${join(folder, "codes.txt")}") do codes[#codes + 1] = "/" .. line end
    local next = 0
    function init() math.randomseed(4711) end
    function request()
      if ${inOrder} then next = next % #codes + 1 else next = math.random(#codes) end
      return wrk.format("GET", codes[next])
    end
    function done(summary, latency)
      io.write(string.format("RESULT %d %d %f %f\\n", summary.requests, summary.duration,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
    end`,
  );
  const run = (forSeconds: number) =>
    new Promise<string>((resolve) => {
      const child = spawn("wrk", [
        ...["-t", "1", "-c", String(connections), "-d", `${forSeconds}s`, "-s", script],
        `http://127.0.0.1:${port}`,
      ]);
      let output = "";
      child.stdout.on("data", (text) => (output += text));
      child.on("close", () => resolve(output));
    });
  const output = await run(seconds);
  const [, answered, microseconds, p50, p99] =
    /RESULT (\d+) (\d+) ([\d.]+) ([\d.]+)/.exec(output)?.map(Number) ?? [];
  if (answered === undefined) throw new Error(`wrk said: ${output}`);
  return {
    answered,
    rate: answered / ((microseconds ?? 0) / 1e6),
    p50: p50 ?? 0,
    p99: p99 ?? 0,
  };
}

/** What all tallies have written down, from the files of their storage. */
function counted(): number {
  const files = globSync(join(folder, "**", "*Tally*", "*.sqlite"));
  return files.reduce((sum, file) => {
    const book = new DatabaseSync(file, { readOnly: true });
    try {
      const row = book.prepare("SELECT sum(count) AS n FROM counts").get();
      return sum + Number(row?.n ?? 0);
    } catch {
      return sum; // metadata.sqlite
    } finally {
      book.close();
    }
  }, 0);
}

async function rowsWritten(): Promise<number> {
  return (await d1.prepare("SELECT n FROM bench_rows").first<number>("n")) ?? 0;
}

/** Waits until everything that was answered has been counted. */
async function settled(before: number, rowsBefore: number, answered: number) {
  let scans = 0;
  for (let n = 0; n < 40; n++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    scans = counted() - before;
    if (scans >= answered) break;
  }
  return { scans, rows: (await rowsWritten()) - rowsBefore };
}

/** Counts the rows that are written to `scans`: what D1 would charge. */
async function countRows(): Promise<void> {
  const add = "BEGIN UPDATE bench_rows SET n = n + 1; END";
  await d1.batch([
    d1.prepare("CREATE TABLE bench_rows (n INTEGER)"),
    d1.prepare("INSERT INTO bench_rows VALUES (0)"),
    d1.prepare(`CREATE TRIGGER bench_insert AFTER INSERT ON scans ${add}`),
    d1.prepare(`CREATE TRIGGER bench_update AFTER UPDATE ON scans ${add}`),
  ]);
}

/** Another check character than the right one. */
function spoil(code: string): string {
  return code.slice(0, 5) + (code.endsWith("0") ? "1" : "0");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
