import type { Language } from "../../city.ts";
import type { Cell } from "../../web/csv.ts";
import type { Table, TableColumn } from "./table.ts";

/** A table as JSON: the same rows as objects, under the keys of their columns. */
export type TableJson = {
  table: string;
  title: string;
  language: Language;
  from: string | null;
  to: string | null;
  definitions: readonly string[];
  columns: readonly TableColumn[];
  rows: readonly Readonly<Record<string, Cell>>[];
};

export const toJson = ({ name, days, rows, ...table }: Table): TableJson => ({
  table: name,
  title: table.title,
  language: table.language,
  from: days?.from ?? null,
  to: days?.to ?? null,
  definitions: table.definitions,
  columns: table.columns,
  rows: rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index] ?? null])),
  ),
});
