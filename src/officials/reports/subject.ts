import type { ReportSubject } from "../../db/audit.ts";
import type { ReportTable } from "../../streets/reports/tables.ts";

/** How the audit calls a report of a table: "report 3", "code-report 3". */
export const subjectOf = ({ name }: ReportTable): ReportSubject =>
  name === "reports" ? "report" : "code-report";
