import { dayOfDate, firstHourOf, isoDay } from "../db/hours.ts";
import { countedCodes, dayOfHour } from "./read.ts";
import { sumDays } from "./roll-up.ts";

/** Long enough to set any day of a year beside the same hours of the year before. */
const monthsOfHours = 13;

/**
 * Retention: deletes hours older than 13 months, a day at a time and the oldest first. Their day's
 * sums stay for ever. Summing and deleting are one transaction, and only days that have been
 * rolled up are touched, so being cut off or run twice loses nothing.
 *
 * No count can come late for such a day: a tally sends its rows again every few minutes until D1
 * has them, and takes no scan older than two days (`tally.ts`). Should one come all the same, it
 * is merged like any other: a day's sum never shrinks.
 * @param today the present city day.
 * @param maxDays at most so many days, since deleted rows are written rows to D1.
 */
export async function deleteOldHours(
  d1: D1Database,
  options: { today: number; utcOffset: number; maxDays: number },
): Promise<void> {
  const { today, utcOffset, maxDays } = options;
  for (let n = 0; n < maxDays; n++) {
    const { earliest, rolledUp } = await oldestDay(d1, utcOffset);
    if (earliest === null || earliest >= firstDayKept(today) || earliest >= rolledUp) return;
    await d1.batch(deleteDay(d1, earliest, utcOffset));
  }
}

/** The city day 13 months before `today`; its hours and all later ones are kept. */
export function firstDayKept(today: number): number {
  const [year, month, date] = isoDay(today).split("-").map(Number) as [number, number, number];
  return dayOfDate(year, month - monthsOfHours, date);
}

async function oldestDay(
  d1: D1Database,
  utcOffset: number,
): Promise<{ earliest: number | null; rolledUp: number }> {
  const row = await d1
    .prepare(
      `SELECT (SELECT ${dayOfHour("min(earliest)", "?1")} FROM
                (SELECT (SELECT min(hour) FROM scans WHERE scans.code = known.code) AS earliest
                 FROM ${countedCodes} AS known)) AS earliest, day AS rolledUp
       FROM rollups WHERE name = 'rolled-up'`,
    )
    .bind(utcOffset)
    .first<{ earliest: number | null; rolledUp: number }>();
  return row ?? { earliest: null, rolledUp: 0 };
}

/** Sums a day, deletes its hours, and moves both boundaries behind it, where they are not yet. */
function deleteDay(d1: D1Database, day: number, utcOffset: number): D1PreparedStatement[] {
  return [
    ...sumDays(d1, day, 1, utcOffset),
    d1
      .prepare(`DELETE FROM scans WHERE code IN ${countedCodes} AND hour >= ?1 AND hour < ?2`)
      .bind(firstHourOf(day, utcOffset), firstHourOf(day + 1, utcOffset)),
    d1
      .prepare("DELETE FROM city_hours WHERE hour >= ?1 AND hour < ?2")
      .bind(firstHourOf(day, utcOffset), firstHourOf(day + 1, utcOffset)),
    d1
      .prepare("UPDATE rollups SET day = max(day, ?1) WHERE name IN ('rolled-up', 'folded')")
      .bind(day + 1),
  ];
}
