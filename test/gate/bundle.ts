import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Kilobytes of the deployed Worker, compressed: what a cold start has to fetch and parse. */
const budgetKb = 110;

/** Builds the Worker as it is deployed and prints its size. */
export function bundleSize(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-"));
  try {
    const built = spawnSync("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
      encoding: "utf8",
    });
    if (built.status !== 0) return [built.stderr];
    const bundle = readFileSync(join(folder, "index.js"));
    const kb = gzipSync(bundle).byteLength / 1000;
    console.log(`       ${kb.toFixed(1)} KB compressed, of ${budgetKb} KB`);
    return kb <= budgetKb ? [] : [`The bundle has ${kb.toFixed(1)} KB, over ${budgetKb} KB.`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
