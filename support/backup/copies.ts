import { readTable } from "../../cli/backup/dump.ts";
import { readTables } from "../../src/records/backup/tables.ts";
import { writeRows } from "../../src/records/backup/write-rows.ts";

/**
 * Copies all that a database holds, and can put it in its place: what Time Travel does where the
 * city is deployed, and has no local form.
 */
export async function copyOf(d1: D1Database): Promise<() => Promise<void>> {
  const tables = await readTables(d1);
  const texts = new Map<string, string>();
  for (const table of tables) texts.set(table.name, (await readTable(d1, table)).text);
  return async () => {
    await d1.batch([
      d1.prepare("PRAGMA defer_foreign_keys = on"),
      ...tables.toReversed().map(({ name }) => d1.prepare(`DELETE FROM "${name}"`)),
    ]);
    for (const table of tables) {
      const lines = (texts.get(table.name) ?? "").split("\n").filter((line) => line !== "");
      await writeRows(d1, table, table.columns, lines, "overwrite");
    }
  };
}
