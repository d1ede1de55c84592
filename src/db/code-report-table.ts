import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { reportStates } from "./schema.ts";

/**
 * What citizens report of a code that no sign bears: a plate with it hangs somewhere, and nobody
 * knows where. Apart from `schema.ts`, all of which an isolate loads before a scan.
 */
export const codeReports = sqliteTable(
  "code_reports",
  {
    id: integer("id").primaryKey(),
    /** Opens the report's page for whoever sent it; made from the form, so that one form is one report. */
    receipt: text("receipt").notNull(),
    /** As it was read, in capitals; no foreign key, since no sign bears it. */
    code: text("code").notNull(),
    /** Where it was seen, in its sender's words; empty once they have been removed. */
    place: text("place").notNull(),
    /** What else there is to say of it; may be empty. */
    text: text("text").notNull(),
    contact: text("contact"),
    state: text("state", { enum: reportStates }).notNull().default("new"),
    at: integer("at").notNull().default(sql`(unixepoch())`),
    /** When the state last changed and by which official; null while new. A sender has no name. */
    stateAt: integer("state_at"),
    official: text("official"),
    /** When place and text were removed, by age, by an official or by the sender; null while they are there. */
    textRemovedAt: integer("text_removed_at"),
  },
  (table) => [
    uniqueIndex("code_reports_receipt").on(table.receipt),
    index("code_reports_at").on(table.at),
    index("code_reports_code").on(table.code, table.at),
    index("code_reports_state").on(table.state, table.at),
    check(
      "code_reports_closed_without_contact",
      sql`${table.contact} IS NULL OR ${table.state} IN ('new', 'in progress')`,
    ),
  ],
);

/** One row, 1: how many bytes these reports up to an id take (`streets/reports/size.ts`). */
export const codeReportSize = sqliteTable("code_report_size", {
  id: integer("id").primaryKey(),
  upTo: integer("up_to").notNull(),
  bytes: integer("bytes").notNull(),
});
