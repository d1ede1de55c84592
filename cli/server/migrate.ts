import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Wrangler's own list of what it has applied, so that a city agrees with it wherever it moves. */
const journal = `CREATE TABLE IF NOT EXISTS "d1_migrations"(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Applies the migrations that the database of a server of its own lacks, each with its row in the
 * list or not at all.
 * @param last the last one to apply; null for all.
 * @returns the names of those that were applied.
 * @throws Error if the database has a migration that this program has not, or this program none of
 *   the name `last`: either is of a later version.
 */
export async function migrateServer(d1: D1Database, last: string | null = null): Promise<string[]> {
  const files = readdirSync("migrations").filter((file) => file.endsWith(".sql"));
  if (last !== null && !files.includes(last)) {
    throw new Error(`The backup is of a later version, with ${last}. Update this program first.`);
  }
  await d1.prepare(journal).run();
  const { results } = await d1.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const newer = [...applied].find((name) => !files.includes(name));
  if (newer !== undefined) {
    throw new Error(
      `The database is of a later version, with ${newer}. Update this program, or start it on a folder of its own.`,
    );
  }
  const missing = files.sort().filter((file) => !applied.has(file));
  const wanted = missing.filter((file) => last === null || file <= last);
  for (const file of wanted) {
    // Comments end nowhere in a batch; what stands in quotes has no hyphens.
    const sql = readFileSync(join("migrations", file), "utf8").replace(/--.*$/gm, "");
    await d1.batch([
      d1.prepare(sql),
      d1.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file),
    ]);
  }
  return wanted;
}
