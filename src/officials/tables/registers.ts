import { cityDay, cityTime, isoDay } from "../../db/hours.ts";
import type { Cell } from "../../web/csv.ts";
import type { Period } from "../period.ts";
import type { Register } from "../table-names.ts";
import type { messages } from "./messages.ts";

type Column = keyof (typeof messages)["vi"]["columns"];

/**
 * `?1` is the city's hours ahead of UTC; `?2` and `?3` are the first and last day (`YYYY-MM-DD`),
 * null for all. What is told of now alone has no `day`, by which its rows could be chosen.
 */
type Query = { columns: Column[]; sql: string; day?: string };

const queries: Record<Register, Query> = {
  coverage: {
    columns: ["slug", "kind", "street", "installed", "planned", "retired"],
    sql: `SELECT slug, kind, name, count(*) FILTER (WHERE signs.status = 'installed'),
            count(*) FILTER (WHERE signs.status = 'planned'),
            count(*) FILTER (WHERE signs.status = 'retired')
          FROM streets LEFT JOIN signs ON street_id = streets.id
          WHERE withdrawn_on IS NULL GROUP BY streets.id ORDER BY slug`,
  },
  events: {
    columns: ["code", "street", "event", "day", "outcome", "note", "official", "corrected_by"],
    day: "day",
    sql: `SELECT code, name, sign_events.kind, day, outcome, sign_events.note, sign_events.official,
            corrections.official
          FROM sign_events JOIN signs USING (code) JOIN streets ON streets.id = street_id
          LEFT JOIN sign_event_corrections AS corrections ON event_id = sign_events.id
          WHERE true ORDER BY day DESC, sign_events.id DESC`,
  },
  // Without the contact: a report's sender was promised that it goes no further.
  reports: {
    columns: [
      "at",
      "street",
      "code",
      "report_kind",
      "text",
      "text_removed",
      "report_state",
      "official",
    ],
    day: cityDay("at", "?1"),
    sql: `SELECT ${cityTime("at", "?1")}, name, code, reports.kind, nullif(text, ''),
            ${cityTime("text_removed_at", "?1")}, state, official
          FROM reports JOIN streets ON streets.id = street_id WHERE true ORDER BY reports.id DESC`,
  },
  "code-reports": {
    columns: ["at", "code", "place", "text", "text_removed", "report_state", "official"],
    day: cityDay("at", "?1"),
    sql: `SELECT ${cityTime("at", "?1")}, code, nullif(place, ''), nullif(text, ''),
            ${cityTime("text_removed_at", "?1")}, state, official
          FROM code_reports WHERE true ORDER BY id DESC`,
  },
  officials: {
    columns: ["email", "role", "official", "at"],
    sql: `SELECT email, role, added_by, ${cityTime("added_at", "?1")} FROM officials ORDER BY email`,
  },
  audit: {
    columns: ["at", "official", "action", "subject", "before", "after"],
    day: cityDay("at", "?1"),
    sql: `SELECT ${cityTime("at", "?1")}, official, action, subject, "before", "after"
          FROM audit WHERE true ORDER BY id DESC`,
  },
};

/** Whether a register can be had of some days alone. */
export const hasDays = (name: Register): boolean => queries[name].day !== undefined;

/**
 * A register with all its rows, or with those of a period, its times in the city's own.
 * @param utcOffset of the city, in whole hours.
 * @param period null for all; without meaning for a register that tells of now alone.
 */
export async function readRegister(
  d1: D1Database,
  name: Register,
  utcOffset: number,
  period: Period | null,
): Promise<{ columns: readonly Column[]; rows: Cell[][] }> {
  const { columns, sql, day } = queries[name];
  const inDays = period !== null && day !== undefined;
  const chosen = inDays ? sql.replace("WHERE true", `WHERE ${day} BETWEEN ?2 AND ?3`) : sql;
  // A statement takes as many values as it has numbers up to the greatest.
  const values = inDays
    ? [utcOffset, isoDay(period.from), isoDay(period.to)]
    : sql.includes("?1")
      ? [utcOffset]
      : [];
  const rows = await d1
    .prepare(chosen)
    .bind(...values)
    .raw<Cell[]>();
  return { columns, rows };
}
