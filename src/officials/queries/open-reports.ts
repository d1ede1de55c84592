import type { ReportKind } from "../../db/schema.ts";
import { answersSql, currentSteps, isSettledSql } from "../../streets/reports/progress.ts";

/** What citizens report of a sign as a thing on its post, and that somebody has to go and see. */
export type SignReportKind = Exclude<ReportKind, "mistake">;

/**
 * The open reports of a sign or a street, but for those that a visit has settled: what they say, and
 * the city day of the latest.
 */
export type OpenReports = { day: number; kinds: SignReportKind[] };

/**
 * SQL for the open reports of broken, missing or pasted-over signs by `column` of `reports`, with
 * the latest city day and the kinds; `utcOffset` is SQL in whole hours.
 */
export const openReportsSql = (column: "code" | "street_id", utcOffset: string): string => `
  SELECT ${column}, (max(at) / 3600 + ${utcOffset}) / 24 AS at,
    json_group_array(DISTINCT kind) AS kinds
  FROM reports
  WHERE state IN ('new', 'in progress') AND kind IN ('damaged', 'missing', 'pasted-over')
    AND NOT ${isSettledSql("reports.id")}
    AND code IS ${column === "code" ? "NOT NULL" : "NULL"}
  GROUP BY ${column}`;

/**
 * SQL for the codes of signs that citizens had reported as broken, missing or pasted over before a
 * moment, had not withdrawn and nobody had answered by then, by the steps that count now.
 * @param before SQL for the moment, in seconds since 1970.
 */
export const reportedBeforeSql = (before: string): string => `
  SELECT DISTINCT code FROM reports
  WHERE code IS NOT NULL AND kind IN ('damaged', 'missing', 'pasted-over') AND at < ${before}
    AND NOT (state = 'withdrawn' AND state_at < ${before})
    AND NOT coalesce((
      SELECT ${answersSql} FROM ${currentSteps} AS step
      WHERE step.reportId = reports.id AND step.at < ${before}
      ORDER BY step.id DESC LIMIT 1), 0)`;

export const readKinds = (json: string): SignReportKind[] =>
  (JSON.parse(json) as SignReportKind[]).toSorted();

/** A street of which citizens report a sign without saying which. */
export type ReportedStreet = { street: string; slug: string; reported: OpenReports };

export async function readReportedStreets(
  d1: D1Database,
  utcOffset: number,
): Promise<ReportedStreet[]> {
  const { results } = await d1
    .prepare(
      `SELECT trim(coalesce(kind, '') || ' ' || name) AS street, slug, at AS day, kinds
       FROM (${openReportsSql("street_id", "?1")}) AS open_reports
       JOIN streets ON streets.id = street_id ORDER BY at DESC`,
    )
    .bind(utcOffset)
    .all<{ street: string; slug: string; day: number; kinds: string }>();
  return results.map(({ street, slug, day, kinds }) => ({
    street,
    slug,
    reported: { day, kinds: readKinds(kinds) },
  }));
}
