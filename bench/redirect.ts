import { spawn, spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { builtModules } from "../support/built-modules.ts";
import { migrate } from "../support/d1/migrate.ts";
import { chargeRows, rowsCharged } from "../support/faults/charged.ts";
import { addSigns, someCodes } from "../support/faults/city.ts";
import { phone } from "../support/user-agents.ts";
import { workerdCpu } from "./journey/cpu.ts";

/**
 * `npm run bench:redirect`: what a scan costs beside a constant 302 in the same Miniflare. The
 * Worker is the one that is deployed (`wrangler deploy --dry-run`), both answer on sockets of their
 * own, and wrk asks for 700 codes at random. "Counted" is what the tallies have written down and
 * must be what wrk was answered, and at most one more for each connection that it cut off. CPU is that
 * of the whole runtime (the database's own and the counting included) for one answer, in
 * microseconds, which other work on the machine changes far less than the rate. "D1 rows"
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
/** A constant 302, at once or after one read of D1 as bare as it can be. */
const floorWorker = `
const answer = () => new Response(null, { status: 302, headers: {
  Location: "/vi/streets/ly-bon#7K3M9X", "Cache-Control": "private, max-age=60" } });
export default { async fetch({ url }, { DB }) {
  const at = url.indexOf("/read/");
  if (at < 0) return answer();
  await DB.prepare("SELECT street_id, target FROM signs WHERE code = ?").bind(url.slice(at + 6)).first();
  return answer();
} };`;

// In memory where there is such a place, so that the disk of this machine is not what is measured.
const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "bien-pho-"));
const [floorPort, ourPort] = [await freePort(), await freePort()];
const miniflare = await start();
let d1 = await database();
await migrate(d1);
await chargeRows(d1);
const signs = someCodes(200_000);
const unknown = someCodes(300_000, 500_000);
for (let n = 0; n < 200_000; n += 20_000) {
  await addSigns(d1, signs.slice(n, n + 20_000));
}
await spreadSigns(d1);
let coldFrom = warmCodes;

type Load = {
  name: string;
  port: number;
  /** Begin with an isolate that has just started. */
  restart?: boolean;
  codes: () => readonly string[];
  /** Open every code once before. */
  warmUp?: boolean;
  /** Ask for each code once, in order, instead of at random. */
  inOrder?: boolean;
  counted: boolean;
};

const city = signs.slice(0, warmCodes);
const newCodes = () => {
  const most = 6_000 * seconds;
  coldFrom += most;
  return signs.slice(coldFrom - most, coldFrom);
};
const loads: readonly Load[] = [
  { name: "constant 302 (floor)", port: floorPort, codes: () => city, counted: false },
  {
    name: "302 after one D1 read",
    port: floorPort,
    codes: () => city.map((code) => `read/${code}`),
    counted: false,
  },
  { name: "memory empty at start", port: ourPort, restart: true, codes: () => city, counted: true },
  { name: "memory warm", port: ourPort, warmUp: true, codes: () => city, counted: true },
  { name: "every scan a new code", port: ourPort, codes: newCodes, inOrder: true, counted: true },
  { name: "unknown code", port: ourPort, codes: () => unknown, counted: true },
  { name: "malformed code", port: ourPort, codes: () => city.map(spoil), counted: false },
];

console.log(
  "                          conn.    req/s   p50 ms   p99 ms  of floor   CPU us  answered  counted  D1 rows/1,000",
);
for (let round = 0; round < Number(values.rounds); round++) {
  for (const connections of [1, 16]) {
    let floor = 0;
    for (const load of loads) {
      if (load.restart) await restart();
      if (load.warmUp) await openAll(load.codes());
      const [before, rowsBefore] = [counted(), await rowsCharged(d1)];
      const cpuBefore = workerdCpu();
      const result = await wrk(load, connections);
      const { scans, rows } = load.counted
        ? await settled(before, rowsBefore, result.answered)
        : { scans: 0, rows: 0 };
      const cpu = workerdCpu() - cpuBefore;
      if (load === loads[0]) floor = result.rate;
      console.log(
        [
          load.name.padEnd(24),
          String(connections).padStart(6),
          result.rate.toFixed(0).padStart(8),
          result.p50.toFixed(2).padStart(8),
          result.p99.toFixed(2).padStart(8),
          (result.rate / floor).toFixed(2).padStart(9),
          ((cpu / result.answered) * 1000).toFixed(0).padStart(8),
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

/** A street for each five signs: a person's scan has its page made, which lists the street's signs. */
async function spreadSigns(db: D1Database): Promise<void> {
  const perStreet = 5;
  await db.batch([
    db.prepare(
      `INSERT INTO streets (id, slug, name, folded, status)
       WITH RECURSIVE n(id) AS (SELECT 2 UNION ALL SELECT id + 1 FROM n WHERE id < ${signs.length / perStreet})
       SELECT id, 'street-' || id, 'Street ' || id, 'street ' || id, 'illustrative' FROM n`,
    ),
    db.prepare(
      `UPDATE signs SET street_id = numbered.street_id FROM (
         SELECT code, 1 + (row_number() OVER (ORDER BY code) - 1) / ${perStreet} AS street_id FROM signs
       ) AS numbered WHERE numbered.code = signs.code`,
    ),
  ]);
}

/** Ends the isolates and keeps what is stored, as a deployment does. */
async function restart(): Promise<void> {
  await miniflare.setOptions(options());
  await miniflare.ready;
  d1 = await database();
}

/** Opens every code, and waits until the scans have been counted. */
async function openAll(codes: readonly string[]): Promise<void> {
  const before = counted();
  for (let n = 0; n < codes.length; n += 50) {
    await Promise.all(
      codes.slice(n, n + 50).map(async (code) => {
        const opened = await fetch(`http://127.0.0.1:${ourPort}/${code}`, {
          redirect: "manual",
          headers: phone,
        });
        await opened.arrayBuffer();
      }),
    );
  }
  await settled(before, 0, codes.length);
}

async function database(): Promise<D1Database> {
  return (await miniflare.getD1Database("DB")) as unknown as D1Database;
}

async function start(): Promise<Miniflare> {
  const built = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const started = new Miniflare(options());
  await started.ready;
  return started;
}

function options() {
  const { vars, compatibility_date } = unstable_readConfig({});
  const compatibilityDate = compatibility_date ?? "";
  return convertV4MiniflareOptions({
    resourcePersistencePath: folder,
    workers: [
      {
        name: "bien-pho",
        modules: builtModules(folder),
        compatibilityDate,
        bindings: vars as Record<string, string | number>,
        d1Databases: { DB: "bench" },
        durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
        d1Persist: join(folder, "d1"),
        durableObjectsPersist: join(folder, "tallies"),
        unsafeDirectSockets: [{ host: "127.0.0.1", port: ourPort }],
      },
      {
        name: "floor",
        modules: true,
        script: floorWorker,
        d1Databases: { DB: "bench" },
        compatibilityDate,
        unsafeDirectSockets: [{ host: "127.0.0.1", port: floorPort }],
      },
    ],
  });
}

/** Runs wrk for the given time. */
async function wrk({ port, codes, inOrder = false }: Load, connections: number) {
  const script = join(folder, "codes.lua");
  const headers = Object.entries(phone).map(
    ([name, value]) => `wrk.headers["${name}"] = "${value}"`,
  );
  writeFileSync(join(folder, "codes.txt"), codes().join("\n"));
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
  const output = await new Promise<string>((resolve) => {
    const child = spawn("wrk", [
      "-t",
      "1",
      "-c",
      String(connections),
      "-d",
      `${seconds}s`,
      "-s",
      script,
      `http://127.0.0.1:${port}`,
    ]);
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.on("close", () => resolve(output));
  });
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
      // A code that nobody has been able to look up is counted, and waits to be told from a stray.
      const row = book
        .prepare(
          `SELECT (SELECT coalesce(sum(count), 0) FROM counts)
             + (SELECT coalesce(sum(count), 0) FROM unproven) AS n`,
        )
        .get();
      return sum + Number(row?.n ?? 0);
    } catch {
      return sum; // metadata.sqlite
    } finally {
      book.close();
    }
  }, 0);
}

/** Waits until everything that was answered has been counted. */
async function settled(before: number, rowsBefore: number, answered: number) {
  let scans = 0;
  for (let n = 0; n < 40; n++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    scans = counted() - before;
    if (scans >= answered) break;
  }
  return { scans, rows: (await rowsCharged(d1)) - rowsBefore };
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
