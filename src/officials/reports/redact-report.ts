import { auditStatement } from "../../db/audit.ts";
import { emptied, type ReportTable, streetReports } from "../../streets/reports/tables.ts";
import { subjectOf } from "./subject.ts";

/**
 * Removes the text of a report for good, in the name of an official: it may tell of somebody who
 * has no part in it. The audit says that it was removed, and not what it said. All else stays.
 * @returns whether there is such a report; where its text is gone already, nothing happens.
 */
export async function redactReport(
  d1: D1Database,
  id: number,
  official: string,
  table: ReportTable = streetReports,
): Promise<boolean> {
  const { name } = table;
  const subject = subjectOf(table);
  const redacts = "id = ?1 AND text_removed_at IS NULL";
  const [, , report] = await d1.batch([
    auditStatement(
      d1,
      { official, action: `${subject}.redact`, subject: `${subject} ${id}`, after: { text: null } },
      { sql: `SELECT NULL AS "before" FROM ${name} WHERE ${redacts}`, values: [id] },
    ),
    d1
      .prepare(
        `UPDATE ${name} SET ${emptied(table)}, text_removed_at = unixepoch() WHERE ${redacts}`,
      )
      .bind(id),
    d1.prepare(`SELECT id FROM ${name} WHERE id = ?`).bind(id),
  ]);
  return (report?.results.length ?? 0) > 0;
}
