import { quoted } from "./read-lines.ts";
import type { Table } from "./tables.ts";

/** Rows in one statement, as lines of JSON: less than D1 takes in one value. */
const maxBytes = 900_000;

/**
 * What to do with a row whose key is there already: leave what is there, or write over it where it
 * differs.
 */
export type IfThere = "keep" | "overwrite";

/**
 * Writes rows that were read by `readLines`. A column that leads to another row of the table is
 * filled when all of them are there.
 * @param columns those of the lines, of which the table may have more by now.
 * @returns how many rows were written.
 */
export async function writeRows(
  d1: D1Database,
  table: Table,
  columns: readonly string[],
  lines: readonly string[],
  ifThere: IfThere,
): Promise<number> {
  const later = columns.filter((column) => table.toItself.includes(column));
  const write = ifThere === "keep" ? insertSql : upsertSql;
  const sql = write(table, columns, later);
  let written = 0;
  for (const value of valuesOf(lines)) {
    const { meta } = await d1.prepare(sql).bind(value).run();
    written += meta.changes;
  }
  if (later.length === 0) return written;
  for (const value of valuesOf(lines)) {
    await d1
      .prepare(linkSql(table, columns, later, ifThere))
      .bind(value)
      .run();
  }
  return written;
}

/** Deletes the rows whose keys are not among these. For what is a list, and no record. */
export async function deleteOthers(
  d1: D1Database,
  { name, key }: Table,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  const kept = lines.map((line) => {
    const row: unknown[] = JSON.parse(line);
    return key.map((column) => row[columns.indexOf(column)]);
  });
  const present = key.map(quoted).join(", ");
  const wanted = key.map((_, n) => `value ->> ${n}`).join(", ");
  await d1
    .prepare(
      `DELETE FROM ${quoted(name)} WHERE (${present}) NOT IN (SELECT ${wanted} FROM json_each(?))`,
    )
    .bind(JSON.stringify(kept))
    .run();
}

const valuesIn = (columns: readonly string[], later: readonly string[]): string =>
  columns.map((column, n) => (later.includes(column) ? "NULL" : `value ->> ${n}`)).join(", ");

const insertSql = ({ name }: Table, columns: readonly string[], later: readonly string[]) =>
  `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(", ")})
   SELECT ${valuesIn(columns, later)} FROM json_each(?) WHERE true ON CONFLICT DO NOTHING`;

function upsertSql({ name, key }: Table, columns: readonly string[], later: readonly string[]) {
  const set = columns.filter((column) => !key.includes(column) && !later.includes(column));
  const into = `INSERT INTO ${quoted(name)} (${columns.map(quoted).join(", ")})
    SELECT ${valuesIn(columns, later)} FROM json_each(?) WHERE true
    ON CONFLICT (${key.map(quoted).join(", ")})`;
  if (set.length === 0) return `${into} DO NOTHING`;
  const assigned = set.map((column) => `${quoted(column)} = excluded.${quoted(column)}`);
  const differs = set.map(
    (column) => `${quoted(name)}.${quoted(column)} IS NOT excluded.${quoted(column)}`,
  );
  return `${into} DO UPDATE SET ${assigned.join(", ")} WHERE ${differs.join(" OR ")}`;
}

/** Fills what leads to the same table; where nothing may be written over, only what is blank. */
function linkSql(
  { name, key }: Table,
  columns: readonly string[],
  later: readonly string[],
  ifThere: IfThere,
): string {
  const given = (column: string) => `found.value ->> ${columns.indexOf(column)}`;
  const own = (column: string) => `${quoted(name)}.${quoted(column)}`;
  const value = (column: string) =>
    ifThere === "overwrite" ? given(column) : `coalesce(${own(column)}, ${given(column)})`;
  const set = later.map((column) => `${quoted(column)} = ${value(column)}`);
  const same = key.map((column) => `${own(column)} = ${given(column)}`);
  const differs = later.map((column) => `${own(column)} IS NOT ${value(column)}`);
  return `UPDATE ${quoted(name)} SET ${set.join(", ")} FROM json_each(?) AS found
    WHERE ${same.join(" AND ")} AND (${differs.join(" OR ")})`;
}

const encoder = new TextEncoder();

/** Lines as JSON arrays, each below what D1 takes. */
function* valuesOf(lines: readonly string[]): Generator<string> {
  let some: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = encoder.encode(line).length + 1;
    if (some.length > 0 && bytes + size > maxBytes) {
      yield `[${some.join(",")}]`;
      some = [];
      bytes = 0;
    }
    some.push(line);
    bytes += size;
  }
  if (some.length > 0) yield `[${some.join(",")}]`;
}
