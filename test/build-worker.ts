import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What `npm test` does before and after all test files: builds the Worker once for all of them, as
 * it is deployed. A test file that runs alone has no such build, and its city makes one.
 */

const folder = mkdtempSync(join(tmpdir(), "bien-pho-built-"));

export function globalSetup(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "deploy", "--dry-run", "--outdir", folder],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The Worker could not be built:\n${stdout}${stderr}`);
  process.env.BUILT_WORKER = folder;
}

export function globalTeardown(): void {
  rmSync(folder, { recursive: true });
}
