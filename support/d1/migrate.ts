import { readdirSync, readFileSync } from "node:fs";

/**
 * Applies all migrations to an empty database, in one call for each file: a test's database stands
 * in another process, and every statement on its own is a way there and back.
 */
export async function migrate(d1: D1Database): Promise<void> {
  for (const file of readdirSync("migrations").sort()) {
    const sql = readFileSync(`migrations/${file}`, "utf8").replace(/--.*$/gm, "");
    // D1 takes a line for a statement.
    const lines = sql.split(";").map((statement) => statement.replace(/\s+/g, " ").trim());
    await d1.exec(lines.filter((line) => line !== "").join("\n"));
  }
}
