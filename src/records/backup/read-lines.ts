import type { Table } from "./tables.ts";

/** D1 takes values of 2 MB at most; a value of ours has half of that unless a single row is larger. */
const maxValueBytes = 900_000;

/** So that one page is put together in little memory. */
const maxRowsPerValue = 5_000;

/** Some rows of a table, a JSON array each in a line of its own, as SQLite writes them. */
export type Lines = { lines: string; rows: number };

/**
 * Reads a table in the order of its key, which is the same whenever the rows are. What is put in
 * meanwhile is read or not, as it falls.
 */
export async function* readLines(
  d1: D1Database,
  table: Pick<Table, "name" | "columns" | "key">,
): AsyncGenerator<Lines> {
  let after: unknown[] = [];
  for (;;) {
    const page = await d1
      .prepare(pageSql(table, after.length > 0))
      .bind(...after)
      .first<{ lines: string | null; rows: number }>();
    if (!page?.lines) return;
    yield { lines: page.lines, rows: page.rows };
    const last: unknown[] = JSON.parse(page.lines.slice(page.lines.lastIndexOf("\n") + 1));
    after = table.key.map((column) => last[table.columns.indexOf(column)]);
  }
}

function pageSql({ name, columns, key }: Pick<Table, "name" | "columns" | "key">, more: boolean) {
  const ordered = key.map(quoted).join(", ");
  const places = key.map((_, n) => `?${n + 1}`).join(", ");
  return `SELECT group_concat(line, char(10) ORDER BY n) AS lines, count(*) AS rows FROM (
    SELECT line, n, sum(octet_length(line) + 1) OVER (ORDER BY n) AS bytes FROM (
      SELECT json_array(${columns.map(exactly).join(", ")}) AS line,
        row_number() OVER (ORDER BY ${ordered}) AS n
      FROM ${quoted(name)} ${more ? `WHERE (${ordered}) > (${places})` : ""}
      ORDER BY ${ordered} LIMIT ${maxRowsPerValue}))
    WHERE n = 1 OR bytes <= ${maxValueBytes}`;
}

/** JSON of SQLite has 15 digits of a number; `quote` has as many as it takes to read it back. */
const exactly = (column: string): string =>
  `iif(typeof(${quoted(column)}) = 'real', json(quote(${quoted(column)})), ${quoted(column)})`;

/** A name as SQL has it; ours hold no quotation mark. */
export const quoted = (name: string): string => `"${name}"`;
