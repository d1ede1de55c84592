import type { Period } from "../../period.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { readReport } from "./read.ts";
import type { MonthlyReport } from "./report.ts";

/** A report as it was made, and stays. */
export type Edition = {
  /** From 1. */
  edition: number;
  /** In seconds since 1970. */
  madeAt: number;
  /** Who had it made; null where the month was closed by itself. */
  official: string | null;
  report: MonthlyReport;
  /** In what it differs from the edition before; the first in nothing. */
  whatChanged: Difference[];
};

/**
 * A count is taken for 48 hours after its hour, and for longer only where a clock was put back
 * (`scan/tally-book.ts`): a month is closed after that.
 */
const daysUntilClosed = 3;

/** Whether a month is over and no count of it can come any more. */
export const isClosed = ({ to, today }: Period): boolean => today - to >= daysUntilClosed;

/** All editions of a month, the first first. */
export async function readEditions(d1: D1Database, month: string): Promise<Edition[]> {
  const { results } = await d1
    .prepare(
      `SELECT edition, made_at AS madeAt, official, report, what_changed AS whatChanged
       FROM monthly_reports WHERE month = ? ORDER BY edition`,
    )
    .bind(month)
    .all<Omit<Edition, "report" | "whatChanged"> & { report: string; whatChanged: string }>();
  return results.map((row) => ({
    ...row,
    report: JSON.parse(row.report),
    whatChanged: JSON.parse(row.whatChanged),
  }));
}

/**
 * Makes the first edition of a closed month, where there is none; of two that do at once, one counts.
 * Of months before the city had signs or scans there is nothing to keep.
 */
export async function closeMonth(d1: D1Database, month: string, period: Period): Promise<void> {
  const known = await d1
    .prepare("SELECT 1 AS found FROM monthly_reports WHERE month = ? LIMIT 1")
    .bind(month)
    .first();
  if (known || !isClosed(period)) return;
  const report = await readReport(d1, month, period);
  if (report.signs === 0 && report.days.length === 0) return;
  await insertEdition(d1, 1, report, [], null);
}

/**
 * Makes another edition of a closed month, if what is recorded of it has changed since the last.
 * @returns its number; null where nothing has changed, or somebody else made it just now.
 */
export async function makeEdition(
  d1: D1Database,
  month: string,
  period: Period,
  official: string,
): Promise<number | null> {
  const last = (await readEditions(d1, month)).at(-1);
  if (!last) return null;
  const report = await readReport(d1, month, period);
  const changed = differencesOf(last.report, report);
  if (changed.length === 0) return null;
  const made = await insertEdition(d1, last.edition + 1, report, changed, official);
  return made ? last.edition + 1 : null;
}

async function insertEdition(
  d1: D1Database,
  edition: number,
  report: MonthlyReport,
  changed: readonly Difference[],
  official: string | null,
): Promise<boolean> {
  const { meta } = await d1
    .prepare(
      `INSERT INTO monthly_reports (month, edition, official, report, what_changed)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .bind(report.month, edition, official, JSON.stringify(report), JSON.stringify(changed))
    .run();
  return meta.changes > 0;
}
