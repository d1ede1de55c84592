import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseOnly } from "../local-wrangler.ts";
import { type Where, wranglerD1 } from "./database.ts";

/**
 * Applies the migrations that a database lacks, up to and with the one named \`last\`; null for all.
 * @throws Error if this program has no such migration: the backup is of a later version.
 */
export async function migrateTo(last: string | null, { remote, persistTo }: Where): Promise<void> {
  const files = readdirSync("migrations").filter((file) => file.endsWith(".sql"));
  if (last !== null && !files.includes(last)) {
    throw new Error(`The backup is of a later version, with ${last}. Update this program first.`);
  }
  const folder = mkdtempSync(join(tmpdir(), "bien-pho-migrations-"));
  try {
    for (const file of files.filter((file) => last === null || file <= last)) {
      copyFileSync(join("migrations", file), join(folder, file));
    }
    const config = databaseOnly({ migrationsDir: folder });
    const where = remote ? ["--remote"] : ["--local", "--persist-to", persistTo];
    await wranglerD1("migrations", "apply", "DB", "--config", config, ...where);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
