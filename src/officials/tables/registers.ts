import { cityDay, cityTime, isoDay } from "../../db/hours.ts";
import type { Cell } from "../../web/csv.ts";
import type { Period } from "../period.ts";
import type { Register } from "../table-names.ts";
import type { messages } from "./messages.ts";

type Column = keyof (typeof messages)["vi"]["columns"];

/**
 * `?1` is the city's hours ahead of UTC; conditions take the place of `WHERE true`. What is told of
 * now alone has no `day`, by which its rows could be chosen. What grows for ever has an `id`, its
 * last column: its rows stand by it, the last first, and are read a part at a time.
 */
type Query = { columns: Column[]; sql: string; day?: string; id?: string };

/** Rows in a Worker's memory at a time. */
const rowsPerPart = 5_000;

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
    id: "reports.id",
    sql: `SELECT ${cityTime("at", "?1")}, name, code, reports.kind, nullif(text, ''),
            ${cityTime("text_removed_at", "?1")}, state, official, reports.id
          FROM reports JOIN streets ON streets.id = street_id WHERE true`,
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
    id: "audit.id",
    sql: `SELECT ${cityTime("at", "?1")}, official, action, subject, "before", "after", audit.id
          FROM audit WHERE true`,
  },
};

/** Whether a register can be had of some days alone. */
export const hasDays = (name: Register): boolean => queries[name].day !== undefined;

/** The columns of a register, in the order of its cells. */
export const columnsOf = (name: Register): readonly Column[] => queries[name].columns;

/**
 * The rows of a register, or those of a period, its times in the city's own.
 * @param utcOffset of the city, in whole hours.
 * @param period null for all; without meaning for a register that tells of now alone.
 */
export async function* readRegister(
  d1: D1Database,
  name: Register,
  utcOffset: number,
  period: Period | null,
): AsyncGenerator<Cell[][]> {
  const { columns, sql, day, id } = queries[name];
  let before: Cell = null;
  do {
    const values: Cell[] = sql.includes("?1") || day?.includes("?1") ? [utcOffset] : [];
    const bind = (value: Cell) => `?${values.push(value)}`;
    const where = [
      "true",
      ...(period !== null && day !== undefined
        ? [`${day} BETWEEN ${bind(isoDay(period.from))} AND ${bind(isoDay(period.to))}`]
        : []),
      ...(before === null ? [] : [`${id} < ${bind(before)}`]),
    ];
    const chosen = sql.replace("WHERE true", `WHERE ${where.join(" AND ")}`);
    const rows: Cell[][] = await d1
      .prepare(id ? `${chosen} ORDER BY ${id} DESC LIMIT ${rowsPerPart}` : chosen)
      .bind(...values)
      .raw<Cell[]>();
    before = id && rows.length === rowsPerPart ? (rows.at(-1)?.[columns.length] ?? null) : null;
    yield rows;
  } while (before !== null);
}
