import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * `npm test` builds the Worker once for all test files, as it is deployed, while they are still
 * loading. A test file that runs alone has no such build, and its city makes one.
 */

let building: Promise<void> = Promise.resolve();

export function globalSetup(): void {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-built-"));
  process.env.BUILT_WORKER = folder;
  building = Promise.all([buildWorker(folder), buildDoor(folder)]).then(
    () => writeFileSync(join(folder, "done"), ""),
    (error) => writeFileSync(join(folder, "failed"), String(error)),
  );
}

export async function globalTeardown(): Promise<void> {
  await building;
  rmSync(process.env.BUILT_WORKER ?? "", { recursive: true, force: true });
}

/**
 * The folder of the build, once it is finished; undefined where there is none.
 * @throws Error with what wrangler said if the Worker cannot be built.
 */
export async function builtWorker(): Promise<string | undefined> {
  const folder = process.env.BUILT_WORKER;
  if (!folder) return undefined;
  const failed = join(folder, "failed");
  while (!existsSync(join(folder, "done"))) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8"));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return folder;
}

async function buildWorker(folder: string): Promise<void> {
  const child = spawn(process.execPath, [
    ...["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run", "--outdir", folder],
  ]);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const status = await new Promise((resolve) => child.on("close", resolve));
  if (status !== 0) throw new Error(`The Worker could not be built:\n${output}`);
}

async function buildDoor(folder: string): Promise<void> {
  await build({
    ...{ entryPoints: ["test/d1/door.ts"], outfile: join(folder, "door.js") },
    ...{ bundle: true, format: "esm" },
  });
}
