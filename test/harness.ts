import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after } from "node:test";
import { createTestHarness } from "wrangler";
import { loadSample } from "../sample/load.ts";

process.env.WRANGLER_SEND_METRICS = "false";
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";

/** A phone as people hold it at a sign. */
export const phone = {
  "User-Agent":
    "Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
  "Accept-Language": "vi-VN,vi;q=0.9",
};

type CityOptions = {
  /** Instead of those in wrangler.toml. */
  vars?: Record<string, string | number>;
  /** The sample city's streets and signs, its year of scans too, or an empty database. */
  sample?: "streets" | "scans" | "none";
  /** Who Cloudflare Access says you are; null for nobody. */
  access?: { aud: string; identity?: Record<string, string> } | null;
};

/** The whole Worker on workerd with a migrated database, ended when the test file is done. */
export async function startCity({ vars = {}, sample = "streets", access }: CityOptions = {}) {
  const harness = createTestHarness({
    workers: [{ configPath: access === undefined ? "wrangler.toml" : configWith(access), vars }],
  });
  after(() => harness.close());
  await harness.listen();
  const worker = harness.getWorker<Env>();
  await worker.applyD1Migrations("DB");
  const env = await worker.getEnv();
  if (sample !== "none") await loadSample(env.DB, { now: new Date(), scans: sample === "scans" });
  const get = (path: string, headers: Record<string, string> = phone) =>
    harness.fetch(path, { headers, redirect: "manual" });
  return { harness, worker, env, db: env.DB, get };
}

/** wrangler.toml with another identity, in a file of its own. */
function configWith(access: CityOptions["access"]): string {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-test-"));
  after(() => rmSync(folder, { recursive: true }));
  const toml = readFileSync("wrangler.toml", "utf8")
    .replace('main = "', `main = "${resolve(".")}/`)
    .replace('migrations_dir = "', `migrations_dir = "${resolve(".")}/`)
    .replace(/\[access\.dev\][^[]*/, "");
  const identity = Object.entries(access?.identity ?? {})
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
    .join(", ");
  const section = access
    ? `[access.dev]\naud = ${JSON.stringify(access.aud)}\n${access.identity ? `identity = { ${identity} }\n` : ""}`
    : "";
  const path = join(folder, "wrangler.toml");
  writeFileSync(path, toml + section);
  return path;
}

/** Asks again until the answer is the wanted one; fails with the last after `withinMs`. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: T,
  withinMs = 15_000,
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
