import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The tables of what officials are told of months gone by. Apart from `schema.ts`, all of which an
 * isolate loads before it answers its first scan.
 */

const now = sql`(unixepoch())`;

/**
 * Reports of months that are over, as they were printed. A report stays as it is; what is recorded
 * of its month later makes another edition, with what has changed since the one before.
 * WITHOUT ROWID, by hand in the migration.
 */
export const monthlyReports = sqliteTable(
  "monthly_reports",
  {
    /** `2026-10`. */
    month: text("month").notNull(),
    /** From 1. */
    edition: integer("edition").notNull(),
    madeAt: integer("made_at").notNull().default(now),
    /** Who had it made; null where the month was closed by itself. */
    official: text("official"),
    /** The figures, as they were printed. */
    report: text("report", { mode: "json" }).notNull(),
    /** The figures that differ from those of the edition before; of the first, none. */
    whatChanged: text("what_changed", { mode: "json" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.edition] })],
);

/** A row says that the counts hold those of the sample city, also when its hours are gone. */
export const sampleFigures = sqliteTable("sample_figures", {
  loadedAt: integer("loaded_at").primaryKey().default(now),
});
