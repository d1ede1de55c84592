import type { Table } from "./table.ts";

/** A table as JSON: the same rows as objects, under the keys of their columns. */
export const toJson = ({ name, title, definitions, columns, rows }: Table): unknown => ({
  table: name,
  title,
  definitions,
  columns: Object.fromEntries(columns.map(({ key, title: column }) => [key, column])),
  rows: rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])),
  ),
});
