import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { buildWhole } from "./faults/bundle.ts";
import { packagedChromium } from "./packaged-chromium.ts";

/**
 * `npm test` unpacks the browser, which is needed once after each `npm ci`, and builds the Worker
 * once for all test files, as it is deployed, while they are still loading. A test file that runs
 * alone has no such build, and its city makes one.
 */

let building: Promise<void> = Promise.resolve();

export async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-built-"));
  process.env.BUILT_WORKER = folder;
  building = Promise.all([buildWorker(folder), buildDoor(folder), buildWhole(folder)]).then(
    () => writeFileSync(join(folder, "done"), ""),
    (error) => writeFileSync(join(folder, "failed"), String(error)),
  );
  await packagedChromium();
}

export async function globalTeardown(): Promise<void> {
  await building;
  rmSync(process.env.BUILT_WORKER ?? "", { recursive: true, force: true });
}

async function buildWorker(folder: string): Promise<void> {
  const child = spawn(process.execPath, [
    "node_modules/wrangler/bin/wrangler.js",
    "deploy",
    "--dry-run",
    "--outdir",
    folder,
  ]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Error(`The Worker could not be built:\n${output}`);
}

async function buildDoor(folder: string): Promise<void> {
  await build({
    entryPoints: ["support/d1/door.ts"],
    outfile: join(folder, "door.js"),
    bundle: true,
    format: "esm",
  });
}
