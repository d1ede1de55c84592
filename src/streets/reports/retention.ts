import { addAllSizes } from "./size.ts";
import { emptied, type ReportTable, reportTables } from "./tables.ts";

/** A contact goes after so many days, even where its report is still open. */
export const contactDays = 90;

/** A report's text goes so many days after it was closed; all else stays, for the statistics. */
export const textDays = 365;

/** More than come in on the busiest day (`bounds.ts`), so that no night leaves some to the next. */
const maxPerNight = 6_000;

/**
 * A night's work on the reports: removes what is too old, and adds up anew how large they are.
 * @param now milliseconds.
 */
export async function tidyReports({ DB: d1 }: Pick<Env, "DB">, now: number): Promise<void> {
  const seconds = Math.floor(now / 1000);
  await d1.batch(reportTables.flatMap((table) => tidyStatements(d1, table, seconds)));
}

function tidyStatements(d1: D1Database, table: ReportTable, seconds: number) {
  const { name } = table;
  const daysAgo = (days: number) => seconds - days * 86_400;
  return [
    d1
      .prepare(
        `UPDATE ${name} SET contact = NULL WHERE id IN (
           SELECT id FROM ${name} WHERE contact IS NOT NULL AND at <= ?1 ORDER BY id LIMIT ?2)`,
      )
      .bind(daysAgo(contactDays), maxPerNight),
    d1
      .prepare(
        `UPDATE ${name} SET ${emptied(table)}, text_removed_at = ?1 WHERE id IN (
           SELECT id FROM ${name}
           WHERE text_removed_at IS NULL AND state IN ('done', 'rejected') AND state_at <= ?2
           ORDER BY id LIMIT ?3)`,
      )
      .bind(seconds, daysAgo(textDays), maxPerNight),
    d1.prepare(addAllSizes(table)),
  ];
}
