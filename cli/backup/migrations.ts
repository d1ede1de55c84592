import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseOnly } from "../local-wrangler.ts";
import { migrateServer } from "../server/migrate.ts";
import { databaseOfServer } from "../server/socket.ts";
import { openDatabase, type Where, wranglerD1 } from "./database.ts";

/**
 * Applies the migrations that a database lacks, up to and with the one named `last`; null for all.
 * @throws Error if this program has no such migration: the backup is of a later version.
 */
export async function migrateTo(last: string | null, where: Where): Promise<void> {
  if (where.server !== undefined) {
    await migrateServer(databaseOfServer(where.server), last);
    return;
  }
  const files = readdirSync("migrations").filter((file) => file.endsWith(".sql"));
  if (last !== null && !files.includes(last)) {
    throw new Error(`The backup is of a later version, with ${last}. Update this program first.`);
  }
  const wanted = files.filter((file) => last === null || file <= last);
  // Wrangler takes long to find that there is nothing to do.
  if (await hasAll(wanted, where)) return;
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-migrations-"));
  try {
    for (const file of wanted) copyFileSync(join("migrations", file), join(folder, file));
    const config = databaseOnly(where.configPath, { migrationsDir: folder });
    const there = where.remote ? ["--remote"] : ["--local", "--persist-to", where.persistTo];
    await wranglerD1("migrations", "apply", "DB", "--config", config, ...there);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function hasAll(wanted: readonly string[], where: Where): Promise<boolean> {
  if (!where.remote && !existsSync(where.persistTo)) return false;
  const { d1, dispose } = await openDatabase(where);
  try {
    const list = d1.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'");
    if (!(await list.first())) return false;
    const { results } = await d1.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
    const applied = new Set(results.map(({ name }) => name));
    return wanted.every((file) => applied.has(file));
  } finally {
    await dispose();
  }
}
