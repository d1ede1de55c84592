import { getTableColumns, type InferSelectModel } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** A row of a table by the names of SQL, as `SELECT *` gives it. */
export type Row = Record<string, unknown>;

/** The same row as Drizzle gives it. */
export function rowOf<T extends SQLiteTable>(table: T, row: Row): InferSelectModel<T> {
  const values = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const value = row[column.name] ?? null;
    return [key, value === null ? null : column.mapFromDriverValue(value)];
  });
  return Object.fromEntries(values) as InferSelectModel<T>;
}
