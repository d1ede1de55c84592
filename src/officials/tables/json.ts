import type { Cell } from "../../web/csv.ts";
import type { Table } from "./table.ts";

/** A table as JSON: the same rows as objects, under the keys of their columns. */
export type TableJson = {
  table: string;
  title: string;
  from: string | null;
  to: string | null;
  definitions: readonly string[];
  columns: readonly { key: string; title: string; meaning: string }[];
  rows: readonly Readonly<Record<string, Cell>>[];
};

export const toJson = ({ name, title, days, definitions, columns, rows }: Table): TableJson => ({
  table: name,
  title,
  from: days?.from ?? null,
  to: days?.to ?? null,
  definitions,
  columns,
  rows: rows.map((row) =>
    Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])),
  ),
});
