import { hasRoom } from "./size.ts";
import { codeReports, type ReportTable, streetReports } from "./tables.ts";

/**
 * How many reports are taken. Nothing is kept of a sender by which two could be told apart, so every
 * bound holds for everybody together, and whoever means harm can use up what is shared. So not all
 * is shared: the first report of a kind that a street has in a day is taken whatever else comes in.
 * Who wants to keep a city of 700 streets from reporting has to fetch and send 2,800 forms a day
 * beside the 120 an hour, and each of them closes one kind of one street.
 *
 * Codes that no sign bears can be invented, so that none has a place of its own; they have an hour
 * and a room apart, and a flood of them closes nothing but themselves.
 *
 * At most 24 × 120 + 4 × 700 = 5,680 reports a day come in of streets and 24 × 30 = 720 of codes, of
 * six rows written each: two fifths of the 100,000 that D1's free plan has for a day.
 */

/** Reports in an hour beyond each street's first of a kind: of one street, and of the whole city. */
export const maxPerHour = { street: 10, city: 120 };

/** Reports in an hour of one code that no sign bears, and of all of them. */
export const maxCodesPerHour = { code: 3, city: 30 };

/** From so many reports in an hour on, a text may have no more than `maxLengths.textWhenBusy` characters. */
const busyPerHour = { reports: 30, code_reports: 10 };

const inHour = ({ name }: ReportTable): string =>
  `SELECT count(*) FROM ${name} WHERE at > unixepoch() - 3600`;

/**
 * SQL for whether a report of a street is taken now, its text being no longer than is taken at any
 * time.
 * @param report the SQL of its parts.
 */
export function isTaken(report: Record<"streetId" | "kind" | "text" | "contact", string>): string {
  const { streetId, kind, text, contact } = report;
  const isFirst = `NOT EXISTS (SELECT 1 FROM reports
    WHERE street_id = ${streetId} AND kind = ${kind} AND at > unixepoch() - 86400)`;
  const ofCity = inHour(streetReports);
  const ofStreet = `${ofCity} AND street_id = ${streetId}`;
  return `(${isFirst} OR ((${ofStreet}) < ${maxPerHour.street} AND (${ofCity}) < ${maxPerHour.city}))
    AND ${hasRoom(streetReports, [text, contact])}`;
}

/** The same for a report of a code that no sign bears. */
export function isCodeTaken(report: Record<"code" | "place" | "text" | "contact", string>): string {
  const { code, place, text, contact } = report;
  const ofCity = inHour(codeReports);
  return `(${ofCity} AND code = ${code}) < ${maxCodesPerHour.code}
    AND (${ofCity}) < ${maxCodesPerHour.city}
    AND ${hasRoom(codeReports, [place, text, contact])}`;
}

/** SQL for whether so few come in that long texts are taken too. */
export const isQuiet = (table: ReportTable): string =>
  `(${inHour(table)}) < ${busyPerHour[table.name]}`;

/** How close the reports are to their bounds: how many came within an hour, and 0 to 1 of their room. */
export type Load = { lastHour: number; roomUsed: number };

/** How many reports came in the last hour, and which part of the room is used, from 0. */
export async function readLoad(d1: D1Database, table: ReportTable): Promise<Load> {
  const load = await d1
    .prepare(`SELECT (${inHour(table)}) AS lastHour, (SELECT bytes FROM ${table.size}) AS bytes`)
    .first<{ lastHour: number; bytes: number | null }>();
  return { lastHour: load?.lastHour ?? 0, roomUsed: (load?.bytes ?? 0) / table.maxBytes };
}
