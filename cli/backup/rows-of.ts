import type { Rows } from "../../src/records/backup/old-values.ts";
import type { Dump, Manifest } from "./dump.ts";

/** Which columns a table of a backup has, and which of them are its key; null if it is not in it. */
export const describedIn = ({ tables }: Manifest, name: string) =>
  tables.find((table) => table.name === name) ?? null;

/** Lines of a table by the key of their rows, as JSON. */
export async function linesByKey(dump: Dump, name: string): Promise<Map<string, string>> {
  const described = describedIn(dump.manifest, name);
  if (!described) return new Map();
  const places = described.key.map((column) => described.columns.indexOf(column));
  return new Map(
    (await dump.lines(name)).map((line) => {
      const row: unknown[] = JSON.parse(line);
      return [JSON.stringify(places.map((place) => row[place])), line];
    }),
  );
}

/** The rows of some tables by their columns. */
export async function rowsOf(dump: Dump, names: readonly string[]): Promise<Rows> {
  const tables = new Map<string, Record<string, unknown>[]>();
  for (const name of names) tables.set(name, await rowsIn(dump, name));
  return (name) => tables.get(name) ?? [];
}

export async function rowsIn<Row = Record<string, unknown>>(
  dump: Dump,
  name: string,
): Promise<Row[]> {
  const columns = describedIn(dump.manifest, name)?.columns ?? [];
  return (await dump.lines(name)).map((line) => {
    const row: unknown[] = JSON.parse(line);
    return Object.fromEntries(columns.map((column, n) => [column, row[n]])) as Row;
  });
}
