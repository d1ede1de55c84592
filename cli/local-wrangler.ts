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
 * @param also `remote`: the deployed database instead of the local one, with the wrangler login of
 *   this machine; `migrationsDir`: another folder of migrations.
 */
export function databaseOnly(
  configPath: string,
  also: { remote?: boolean; migrationsDir?: string } = {},
): string {
  const { name, d1_databases, compatibility_date } = unstable_readConfig(
    { config: configPath },
    { hideWarnings: true },
  );
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const path = join(folder, "wrangler.json");
  const databases = d1_databases.map((database: object) => ({
    ...database,
    ...(also.remote && { remote: true }),
    ...(also.migrationsDir && { migrations_dir: also.migrationsDir }),
  }));
  writeFileSync(path, JSON.stringify({ name, compatibility_date, d1_databases: databases }));
  return path;
}
