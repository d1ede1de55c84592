import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unstable_readConfig } from "wrangler";

// For commands that people run at a desk: nothing of it is in the Worker.

/** Wrangler's script for this very Node: on Windows the command of that name is no program to spawn. */
export const wrangler = join(
  dirname(fileURLToPath(import.meta.resolve("wrangler/package.json"))),
  "bin/wrangler.js",
);

/**
 * The path of a configuration with the database and no more: the Worker's own would ask for its
 * tallies, whose class is not running. Removed when this process ends.
 * @param configPath the Worker's own.
 * @param options.remote the deployed database, with the wrangler login of this machine.
 */
export function databaseOnly(configPath: string, { remote = false } = {}): string {
  const {
    name,
    d1_databases: own,
    compatibility_date,
  } = unstable_readConfig({ config: configPath }, { hideWarnings: true });
  const d1_databases = remote ? own.map((one: object) => ({ ...one, remote })) : own;
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const path = join(folder, "wrangler.json");
  writeFileSync(path, JSON.stringify({ name, compatibility_date, d1_databases }));
  return path;
}
