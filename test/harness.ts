import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after } from "node:test";
import { createTestHarness, unstable_readConfig, type WorkerHandle } from "wrangler";
import { d1Behind } from "../cli/server/d1-message.ts";
import { loadSample } from "../sample/load.ts";
import { builtWorker } from "../support/built-worker.ts";
import { migrate } from "../support/d1/migrate.ts";
import { phone } from "../support/user-agents.ts";
import type { Access, CityOptions } from "./city-options.ts";
import { letMidnightPass } from "./midnight.ts";

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
// Wrangler would write a trace of every request into a database of its own, which costs as much as
// to answer it.
process.env.X_LOCAL_OBSERVABILITY = "false";
process.env.X_LOCAL_EXPLORER = "false";

await letMidnightPass();

/** What to end when all test files of this process are done; null where it has but one. */
export const room: { ends: (() => Promise<void>)[] | null } = { ends: null };

/** As `after`, for what several test files share. */
export function afterAll(end: () => Promise<void>): void {
  if (room.ends) room.ends.push(end);
  else after(end);
}

export type { Access };
export { phone };

/** Whether cities run on a server of their own, without wrangler and Miniflare (test/on-server.ts). */
export const isOnServer = (): boolean => process.env.ON === "server";

/**
 * The whole Worker on workerd with a migrated database, ended when the test file is done. With
 * `ON=server` it is a server of its own.
 * @param ended who ends it: `after`, or `afterAll` for a city that several files share.
 */
export async function startCity<Other extends string = never>(
  options: CityOptions<Other> = {},
  ended: (end: () => Promise<void>) => void = after,
): Promise<City<Other>> {
  if (isOnServer()) {
    const { startOnServer } = await import("./on-server.ts");
    return (await startOnServer(options, ended)) as unknown as City<Other>;
  }
  return startInMiniflare(options, ended);
}

export type City<Other extends string = never> = Awaited<
  ReturnType<typeof startInMiniflare<Other>>
>;

async function startInMiniflare<Other extends string>(
  options: CityOptions<Other>,
  ended: (end: () => Promise<void>) => void,
) {
  const { vars = {}, more = "", sample = "streets", isMigrated = true, access, others } = options;
  const built = await builtWorker();
  const city = (configPath: string) => ({
    configPath,
    vars,
    ...(built && { prebuiltWorkerDir: built }),
  });
  const otherNames = Object.keys(others ?? {}) as Other[];
  const harness = createTestHarness({
    workers: [
      city(access === undefined && !more ? "wrangler.toml" : configWith(access, undefined, more)),
      ...otherNames.map((name) => city(configWith(others?.[name] ?? null, name))),
      { config: doorToD1(built) },
    ],
  });
  ended(() => harness.close());
  await harness.listen();
  const door = harness.getWorker(doorName);
  const knock = (body: string) => door.fetch("/", { method: "POST", body });
  const db = d1Behind((body) => knock(body).catch(onceMoreIfUndelivered(() => knock(body))));
  if (isMigrated) await migrate(db);
  if (sample !== "none") await loadSample(db, { now: new Date(), scans: sample === "scans" });
  const worker = harness.getWorker<Env>();
  const byOther = otherNames.map((name) => [name, through(harness.getWorker(name))] as const);
  return {
    harness,
    worker,
    db,
    ...through(worker),
    as: Object.fromEntries(byOther) as Record<Other, ReturnType<typeof through>>,
  };
}

/** Requests to a Worker, without wrangler's proxy in between. */
function through(worker: Pick<WorkerHandle, "fetch">) {
  const fetch: WorkerHandle["fetch"] = async (...request) => {
    const ask = () => worker.fetch(...request);
    return readToTheEnd(await ask().catch(onceMoreIfUndelivered(ask)));
  };
  const get = (path: string, headers: Record<string, string> = phone) =>
    fetch(path, { headers, redirect: "manual" });
  return { fetch, get };
}

const doorName = "door-to-d1";

function doorToD1(built: string | undefined) {
  const { compatibility_date, d1_databases } = unstable_readConfig({});
  return {
    name: doorName,
    main: built ? join(built, "door.js") : "support/d1/door.ts",
    no_bundle: built !== undefined,
    compatibility_date,
    d1_databases,
  };
}

/**
 * A Worker that refuses a form unread closes the connection, on which the next message may be under
 * way: writing it fails, or nothing answers it. It was not done; were it done all the same, a test
 * would find it done twice.
 */
const onceMoreIfUndelivered =
  <T>(again: () => Promise<T>) =>
  (error: { cause?: { code?: string } }): Promise<T> => {
    if (!["EPIPE", "UND_ERR_SOCKET"].includes(error.cause?.code ?? "")) throw error;
    return again();
  };

let shared: City | undefined;

/** The sample city, one for all test files of a process that leave alone what is in it. */
export async function sampleCity() {
  // Never one promise for two files: node:test would take the second's tests for the first's.
  shared ??= await startCity({}, afterAll);
  return shared;
}

type Answer = Awaited<ReturnType<ReturnType<typeof createTestHarness>["fetch"]>>;

/** A city does not end while a long answer has not been read, though its test asks no more of it. */
async function readToTheEnd(answer: Answer): Promise<Answer> {
  await answer.clone().arrayBuffer();
  return answer;
}

/**
 * wrangler.toml with another identity, unless it is undefined, a Worker of another name, and more
 * behind it, in a file of its own.
 */
function configWith(access: Access | null | undefined, name?: string, more = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-test-"));
  after(() => rmSync(folder, { recursive: true }));
  const toml = readFileSync("wrangler.toml", "utf8")
    .replace('main = "', `main = "${resolve(".")}/`)
    .replace('migrations_dir = "', `migrations_dir = "${resolve(".")}/`)
    .replace('fs = "./', `fs = "${resolve(".")}/`)
    .replace(/\[access\.dev\][^[]*/, (own) => (access === undefined ? own : ""))
    .replace(/^name = .*$/m, (own) => (name ? `name = ${JSON.stringify(name)}` : own));
  const identity = Object.entries(access?.identity ?? {})
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(", ");
  const section = access
    ? `[access.dev]\naud = ${JSON.stringify(access.aud)}\n${access.identity ? `identity = { ${identity} }\n` : ""}`
    : "";
  const path = join(folder, "wrangler.toml");
  writeFileSync(path, `${toml}${section}\n${more}`);
  return path;
}

/**
 * Asks again until the answer is the wanted one; fails with the last after `withinMs`, many times what
 * a busy machine takes.
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: T,
  withinMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (Date.now() > deadline) assert.deepEqual(answer, wanted);
    try {
      return assert.deepEqual(answer, wanted);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
