import { firstHourOf } from "../../db/hours.ts";
import type { signEventKinds, VisitOutcome } from "../../db/schema.ts";
import { type DayRange, readDaysOfSome } from "../../scan/read.ts";
import { weekdayOf } from "../period.ts";
import { readFirstDays } from "./first-days.ts";
import type { DayScans } from "./headline.ts";

export type SignEvent = {
  id: number;
  kind: (typeof signEventKinds)[number];
  day: string;
  /** What an inspection found; null where nobody said. */
  outcome: VisitOutcome | null;
  note: string | null;
  official: string | null;
  /** Who struck it out as a mistake; null where it counts. */
  correctedBy: string | null;
  /** The change set that struck it out and can be undone; null where none did or it is undone. */
  correctedIn: number | null;
};

/** Everything recorded of a sign, the latest first. */
export async function readEvents(d1: D1Database, code: string): Promise<SignEvent[]> {
  const { results } = await d1
    .prepare(
      `SELECT id, kind, day, outcome, sign_events.note, sign_events.official,
         corrections.official AS correctedBy,
         (SELECT change_set FROM changes WHERE subject = 'signEvent ' || id AND version = 2
            AND NOT EXISTS (SELECT 1 FROM change_sets WHERE undoes = change_set)) AS correctedIn
       FROM sign_events LEFT JOIN sign_event_corrections AS corrections ON event_id = id
       WHERE code = ? ORDER BY day DESC, id DESC LIMIT 200`,
    )
    .bind(code)
    .all<SignEvent>();
  return results;
}

/**
 * A sign's scans by persons on every day of a period, days without a scan included, but none before
 * the city's first scan.
 */
export async function readSignDays(
  d1: D1Database,
  code: string,
  span: DayRange,
): Promise<DayScans[]> {
  const [[found], first] = await Promise.all([
    readDaysOfSome(d1, [code], span, ["person"]),
    readFirstDays(d1, span.utcOffset),
  ]);
  const began = first.scanned ?? Number.POSITIVE_INFINITY;
  return Array.from({ length: span.to - span.from + 1 }, (_, n) => ({
    day: span.from + n,
    scans: found?.counts[n] ?? 0,
  })).filter(({ day }) => day >= began);
}

/** Its scans by weekday (Monday first) and hour of the city, as far back as hours are kept. */
export async function readSignHours(
  d1: D1Database,
  code: string,
  { from, to, utcOffset }: DayRange,
): Promise<number[][]> {
  const { results } = await d1
    .prepare(
      `SELECT CAST((hour + ?4) / 24 AS INTEGER) % 7 AS day, CAST(hour + ?4 AS INTEGER) % 24 AS local,
         sum(count) AS scans
       FROM scans WHERE code = ?1 AND hour >= ?2 AND hour < ?3 AND "by" = 'person' GROUP BY 1, 2`,
    )
    .bind(code, firstHourOf(from, utcOffset), firstHourOf(to + 1, utcOffset), utcOffset)
    .all<{ day: number; local: number; scans: number }>();
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { day, local, scans } of results) (grid[weekdayOf(day)] as number[])[local] = scans;
  return grid;
}
