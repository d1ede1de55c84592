import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { reports, signEvents } from "./schema.ts";

/**
 * The table of what was done about citizens' reports. Apart from `schema.ts`, all of which an
 * isolate loads before it answers its first scan.
 */

/**
 * What may happen to a report after it has come in: `visited` is the event of a sign that answers
 * it, `closed` what a night does some days after a visit has settled it; an official does the rest.
 */
const reportSteps = [
  "reopened",
  "seen",
  "visit planned",
  "visited",
  "done",
  "not found",
  "passed on",
  "rejected",
  "closed",
] as const;
export type ReportStep = (typeof reportSteps)[number];

/** Rows are only ever added; a step that was a mistake is taken back, and stays. */
export const reportStepTable = sqliteTable(
  "report_steps",
  {
    id: integer("id").primaryKey(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id),
    step: text("step", { enum: reportSteps }).notNull(),
    at: integer("at").notNull().default(sql`(unixepoch())`),
    /** Null where a night closed the report. */
    official: text("official"),
    /** Of a visit alone; a visit that is struck out as a mistake answers nothing any more. */
    eventId: integer("event_id").references(() => signEvents.id),
    /** Whether the step deleted a contact (1), so that whoever opens the report again is told. */
    contactRemoved: integer("contact_removed").notNull().default(0),
    /** The key of the form that recorded it: a form that is sent twice records once. */
    formKey: text("form_key"),
    takenBackAt: integer("taken_back_at"),
    takenBackBy: text("taken_back_by"),
  },
  (table) => [
    index("report_steps_report").on(table.reportId, table.id),
    index("report_steps_event").on(table.eventId),
    uniqueIndex("report_steps_form_key").on(table.formKey),
  ],
);
