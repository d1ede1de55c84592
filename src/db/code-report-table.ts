import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { closedWithoutContact, reportColumns, reportSizeColumns } from "./schema.ts";

/**
 * What citizens report of a code that no sign bears: a plate with it hangs somewhere, and nobody
 * knows where. Apart from `schema.ts`, all of which an isolate loads before a scan.
 */
export const codeReports = sqliteTable(
  "code_reports",
  reportColumns({
    /** As it was read, in capitals; no foreign key, since no sign bears it. */
    code: text("code").notNull(),
    /** Where it was seen, in its sender's words; removed with `text`, which may be empty from the start. */
    place: text("place").notNull(),
  }),
  (table) => [
    uniqueIndex("code_reports_receipt").on(table.receipt),
    index("code_reports_at").on(table.at),
    index("code_reports_code").on(table.code, table.at),
    index("code_reports_state").on(table.state, table.at),
    closedWithoutContact("code_reports_closed_without_contact", table),
  ],
);

export const codeReportSize = sqliteTable("code_report_size", reportSizeColumns());
