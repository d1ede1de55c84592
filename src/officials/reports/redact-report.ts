import { auditStatement } from "../../db/audit.ts";

/**
 * Removes the text of a report for good, in the name of an official: it may tell of somebody who
 * has no part in it. The audit says that it was removed, and not what it said. All else stays.
 * @returns whether there is such a report; where its text is gone already, nothing happens.
 */
export async function redactReport(d1: D1Database, id: number, official: string): Promise<boolean> {
  const redacts = "id = ?1 AND text_removed_at IS NULL";
  const [, , report] = await d1.batch([
    auditStatement(
      d1,
      { official, action: "report.redact", subject: `report ${id}`, after: { text: null } },
      { sql: `SELECT NULL AS "before" FROM reports WHERE ${redacts}`, values: [id] },
    ),
    d1
      .prepare(`UPDATE reports SET text = '', text_removed_at = unixepoch() WHERE ${redacts}`)
      .bind(id),
    d1.prepare("SELECT id FROM reports WHERE id = ?").bind(id),
  ]);
  return (report?.results.length ?? 0) > 0;
}
