import { currentSteps, isSettledSql } from "./progress.ts";
import { addAllSizes } from "./size.ts";
import { emptied, type ReportTable, reportTables } from "./tables.ts";

/** A contact goes after so many days, even where its report is still open. */
export const contactDays = 90;

/** A report's text goes so many days after it was closed; all else stays, for the statistics. */
export const textDays = 365;

/**
 * A report that a visit has settled is closed so many days later, and its contact goes then: until
 * then a visit that was recorded by mistake is struck out with nothing lost.
 */
export const settledDays = 7;

const secondsPerDay = 86_400;

/** More than come in on the busiest day (`bounds.ts`), so that no night leaves some to the next. */
const maxPerNight = 6_000;

/**
 * A night's work on the reports: closes what a visit has settled, removes what is too old, and adds
 * up anew how large they are.
 * @param now milliseconds.
 */
export async function tidyReports({ DB: d1 }: Pick<Env, "DB">, now: number): Promise<void> {
  const seconds = Math.floor(now / 1000);
  await d1.batch([
    ...closeSettled(d1, seconds),
    ...reportTables.flatMap((table) => tidyStatements(d1, table, seconds)),
  ]);
}

function closeSettled(d1: D1Database, seconds: number) {
  return [
    d1
      .prepare(
        `INSERT INTO report_steps (report_id, step, at, contact_removed)
         SELECT id, 'closed', ?1, contact IS NOT NULL FROM reports
         WHERE state IN ('new', 'in progress') AND ${isSettledSql("reports.id")}
           AND (SELECT max(step.since) FROM ${currentSteps} AS step WHERE step.reportId = reports.id)
             <= ?2
         ORDER BY id LIMIT ?3`,
      )
      .bind(seconds, seconds - settledDays * secondsPerDay, maxPerNight),
    d1
      .prepare(
        `UPDATE reports SET state = 'done', state_at = ?1, contact = NULL
         WHERE state IN ('new', 'in progress') AND (
           SELECT step FROM ${currentSteps} AS step WHERE step.reportId = reports.id
           ORDER BY step.id DESC LIMIT 1) = 'closed'`,
      )
      .bind(seconds),
  ];
}

function tidyStatements(d1: D1Database, table: ReportTable, seconds: number) {
  const { name } = table;
  const daysAgo = (days: number) => seconds - days * secondsPerDay;
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
