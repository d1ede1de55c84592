import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_readConfig } from "wrangler";
import { loadSample } from "../../sample/load.ts";
import { builtCity } from "../../server/build.ts";
import { builtModules } from "../../support/built-modules.ts";
import { migrate } from "../../support/d1/migrate.ts";
import { freePort } from "../../support/free-port.ts";
import { serveOn } from "../../support/server/served-city.ts";
import { phone } from "../../support/user-agents.ts";
import { childrenCalled } from "../journey/cpu.ts";

type Place = { name: string; port: number; pid: string; end: () => Promise<unknown> };
type Measured = { rate: number; p50: number; p99: number };

const what = ["scans", "pages"] as const;

/**
 * Scans and pages a second on 16 connections and what the runtime has resident afterwards: a server of
 * its own, the same Worker in Miniflare, and a constant answer on the same runtime; each has its turn
 * in each round. Prints the medians, with the machine's load before and after.
 */
export async function benchSpeed(folder: string, rounds: number, seconds: number): Promise<void> {
  const { db, ...ours } = await ourServer(folder);
  const places = [ours, await inMiniflare(folder), await constant(folder)];
  const loadBefore = loadavg()[0] ?? 0;
  const paths = await pathsOf(
    db,
    places.map(({ port }) => port),
  );
  const found = new Map<string, Measured[]>();
  // Once before, not measured: what is compiled and kept at the first answers.
  for (let round = 0; round <= rounds; round++) {
    for (const kind of what) {
      for (const { name, port } of places) {
        const measured = await wrk(folder, port, paths[kind], round === 0 ? 2 : seconds);
        const key = `${name} ${kind}`;
        if (round > 0) found.set(key, [...(found.get(key) ?? []), measured]);
      }
    }
  }
  console.log(
    `Medians of ${rounds} rounds; the machine's load before ${loadBefore.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  console.log(
    "                         scans/s   p50 ms   p99 ms   pages/s   p50 ms   p99 ms  resident MB",
  );
  for (const { name, pid } of places) {
    const columns = what.flatMap((kind) => {
      const of = (pick: (one: Measured) => number) =>
        median((found.get(`${name} ${kind}`) ?? []).map(pick));
      return [
        of(({ rate }) => rate)
          .toFixed(0)
          .padStart(9),
        of(({ p50 }) => p50)
          .toFixed(2)
          .padStart(8),
        of(({ p99 }) => p99)
          .toFixed(2)
          .padStart(8),
      ];
    });
    console.log([name.padEnd(22), ...columns, residentMb(pid).toFixed(0).padStart(12)].join(" "));
  }
  for (const { end } of places) await end();
}

async function ourServer(folder: string): Promise<Place & { db: D1Database }> {
  const city = await serveOn(join(folder, "city"), { signs: 0 });
  await loadSample(city.db, { now: new Date(), scans: false });
  const pid = String(city.runtime().pid);
  return { name: "a server of its own", port: city.port, pid, end: city.end, db: city.db };
}

async function inMiniflare(folder: string): Promise<Place> {
  const built = await builtCity();
  const { vars, compatibility_date, compatibility_flags } = unstable_readConfig({});
  const port = await freePort();
  const before = new Set(childrenCalled("workerd"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: join(folder, "miniflare"),
      workers: [
        {
          name: "bien-pho",
          modules: builtModules(built),
          compatibilityDate: compatibility_date ?? "",
          compatibilityFlags: compatibility_flags,
          bindings: {
            ...(vars as Record<string, string | number>),
            SCAN_ROWS_PER_DAY: 100_000_000,
          },
          d1Databases: { DB: "bench" },
          durableObjects: { TALLY: { className: "Tally", useSQLite: true } },
          unsafeDirectSockets: [{ host: "127.0.0.1", port }],
        },
      ],
    }),
  );
  await miniflare.ready;
  const d1 = (await miniflare.getD1Database("DB")) as unknown as D1Database;
  await migrate(d1);
  await loadSample(d1, { now: new Date(), scans: false });
  const pid = childrenCalled("workerd").find((one) => !before.has(one)) ?? "";
  return { name: "the same in Miniflare", port, pid, end: () => miniflare.dispose() };
}

/** A constant 302, and under /vi/ a constant page of 20 kB, on the same runtime with nothing beside it. */
async function constant(folder: string): Promise<Place> {
  const port = await freePort();
  writeFileSync(
    join(folder, "constant.js"),
    `const page = "x".repeat(20_000);
export default { fetch: ({ url }) => url.includes("/vi/")
  ? new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } })
  : new Response(null, { status: 302, headers: { Location: "/vi/streets/ly-bon" } }) };`,
  );
  writeFileSync(
    join(folder, "constant.capnp"),
    `using Workerd = import "/workerd/workerd.capnp";
const server :Workerd.Config = (
  services = [(name = "constant", worker = (compatibilityDate = "2026-01-01",
    modules = [(name = "constant.js", esModule = embed "constant.js")]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "constant")]);`,
  );
  const child = spawn(workerd, ["serve", join(folder, "constant.capnp")], { stdio: "inherit" });
  for (let n = 0; n < 100; n++) {
    const answer = await fetch(`http://127.0.0.1:${port}/vi/`).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    name: "a constant answer",
    port,
    pid: String(child.pid),
    end: async () => child.kill("SIGKILL"),
  };
}

const workerd: string = createRequire(import.meta.url)("workerd").default;

/** Every sign's code, and the page that it leads to, which is asked for once. */
async function pathsOf(
  db: D1Database,
  ports: readonly number[],
): Promise<Record<(typeof what)[number], string[]>> {
  const { results } = await db
    .prepare("SELECT code, slug FROM signs JOIN streets ON streets.id = street_id")
    .all<{ code: string; slug: string }>();
  const pages = [...new Set(results.map(({ slug }) => `/vi/streets/${slug}`))];
  for (const port of ports) {
    for (const page of pages) {
      const answer = await fetch(`http://127.0.0.1:${port}${page}`, { headers: phone });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${page} was answered with ${answer.status}.`);
    }
  }
  return { scans: results.map(({ code }) => `/${code}`), pages };
}

/** What wrk measures on 16 connections, each path drawn at random. */
async function wrk(
  folder: string,
  port: number,
  paths: readonly string[],
  seconds: number,
): Promise<Measured> {
  const [list, script] = [join(folder, "paths.txt"), join(folder, "paths.lua")];
  const headers = Object.entries(phone).map(
    ([name, value]) => `wrk.headers["${name}"] = "${value}"`,
  );
  writeFileSync(list, paths.join("\n"));
  writeFileSync(
    script,
    `${headers.join("\n")}
    local paths = {}
    for line in io.lines("${list}") do paths[#paths + 1] = line end
    function init() math.randomseed(4711) end
    function request() return wrk.format("GET", paths[math.random(#paths)]) end
    function done(summary, latency)
      io.write(string.format("RESULT %d %d %d %f %f\\n", summary.requests, summary.duration,
        summary.errors.status + summary.errors.read + summary.errors.timeout,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
    end`,
  );
  const options = ["-t", "1", "-c", "16", "-d", `${seconds}s`, "-s", script];
  const output = await new Promise<string>((resolve, reject) => {
    const child = spawn("wrk", [...options, `http://127.0.0.1:${port}`]);
    let told = "";
    child.stdout.on("data", (text) => (told += text));
    child.on("error", () => reject(new Error("This bench needs wrk: apt-get install wrk.")));
    child.on("close", () => resolve(told));
  });
  const [, answered, microseconds, errors, p50, p99] =
    /RESULT (\d+) (\d+) (\d+) ([\d.]+) ([\d.]+)/.exec(output)?.map(Number) ?? [];
  if (answered === undefined || errors !== 0) throw new Error(`wrk said: ${output}`);
  return { rate: answered / ((microseconds ?? 0) / 1e6), p50: p50 ?? 0, p99: p99 ?? 0 };
}

const residentMb = (pid: string): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
