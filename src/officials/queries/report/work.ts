import { firstHourOf, isoDay } from "../../../db/hours.ts";
import type { DayRange } from "../../../scan/read.ts";
import { listed, wellOutcomes } from "../../../signs/visits.ts";
import { answersSql, currentSteps } from "../../../streets/reports/progress.ts";

/** What a report tells of the work at the signs: what was done, by the day on which it was. */
export const kindsOfWork = ["installed", "inspected", "repaired", "replaced", "retired"] as const;

/**
 * How often each was done in a stretch of days, and the citizens' reports that came and were closed.
 * A sign that could not be reached was not inspected. `well` are the inspections that found a sign
 * in good order or left it so by cleaning; an edition made before there were outcomes has none.
 */
export type Work = Record<(typeof kindsOfWork)[number] | "received" | "answered", number> & {
  well?: number;
  /** Inspections of which nobody said what they found. */
  notSaid?: number;
  /** The same of citizens' reports of codes that no sign bears; older editions have none. */
  codesReceived?: number;
  codesAnswered?: number;
};

const ofReports = ["received", "answered", "codesReceived", "codesAnswered"] as const;

/**
 * SQL for when each report of a code was closed that was closed before the moment `?2`: by the first
 * of the moves behind the last that opened it.
 */
const closedCodeReports = `
  WITH moves AS (SELECT id, subject, at, "after" ->> 'state' IN ('done', 'rejected') AS closes
    FROM audit WHERE action = 'code-report.move' AND at < ?2)
  SELECT min(at) AS at FROM moves WHERE closes AND NOT EXISTS (
    SELECT 1 FROM moves AS later
    WHERE later.subject = moves.subject AND later.id > moves.id AND NOT later.closes)
  GROUP BY subject`;

/**
 * Counts the work of a stretch of days. Events that were struck out do not count, nor steps of a
 * report that were taken back. A citizens' report is answered on the day on which an official closed
 * it or recorded the visit that settled it, whichever came first, and again if it was opened anew.
 * One of a code is answered if an official closed it, by the audit, and it was so still at the end.
 */
export async function readWork(d1: D1Database, { from, to, utcOffset }: DayRange): Promise<Work> {
  const seconds = (day: number) => firstHourOf(day, utcOffset) * 3_600;
  const [events, reports] = await d1.batch([
    d1
      .prepare(
        `SELECT event.kind, count(*) AS times,
           count(*) FILTER (WHERE outcome IN ${listed(wellOutcomes)}) AS well,
           count(*) FILTER (WHERE outcome IS NULL) AS notSaid
         FROM signs JOIN current_sign_events AS event ON event.code = signs.code
         WHERE event.day BETWEEN ?1 AND ?2 AND outcome IS NOT 'unreachable' GROUP BY event.kind`,
      )
      .bind(isoDay(from), isoDay(to)),
    d1
      .prepare(
        `SELECT (SELECT count(*) FROM reports WHERE at >= ?1 AND at < ?2) AS received,
           (SELECT count(DISTINCT reportId) FROM (
              SELECT reportId, at, ${answersSql} AS answers,
                lag(${answersSql}, 1, 0) OVER (PARTITION BY reportId ORDER BY id) AS answered
              FROM ${currentSteps} AS step)
            WHERE answers AND NOT answered AND at >= ?1 AND at < ?2) AS answered,
           (SELECT count(*) FROM code_reports WHERE at >= ?1 AND at < ?2) AS codesReceived,
           (SELECT count(*) FROM (${closedCodeReports}) WHERE at >= ?1) AS codesAnswered`,
      )
      .bind(seconds(from), seconds(to + 1)),
  ]);
  const counts = (events?.results ?? []) as {
    kind: string;
    times: number;
    well: number;
    notSaid: number;
  }[];
  const times = new Map(counts.map(({ kind, times }) => [kind, times]));
  const [sums] = (reports?.results ?? []) as Required<Pick<Work, (typeof ofReports)[number]>>[];
  const counted = Object.fromEntries(kindsOfWork.map((kind) => [kind, times.get(kind) ?? 0]));
  const inspections = counts.find(({ kind }) => kind === "inspected");
  return {
    ...counted,
    well: inspections?.well ?? 0,
    notSaid: inspections?.notSaid ?? 0,
    ...Object.fromEntries(ofReports.map((sum) => [sum, sums?.[sum] ?? 0])),
  } as Work;
}
