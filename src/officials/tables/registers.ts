import { cityTime } from "../../db/hours.ts";
import type { Cell } from "../../web/csv.ts";
import type { messages } from "./messages.ts";

type Column = keyof (typeof messages)["vi"]["columns"];

/** Tables of what was recorded rather than counted. */
export const registers = ["coverage", "events", "reports", "officials", "audit"] as const;
export type Register = (typeof registers)[number];

/** Who may do what, and who did: see `maySeeAudit`. */
export const adminTables: readonly string[] = ["officials", "audit"];

/** `?1` is the city's hours ahead of UTC. */
const queries: Record<Register, { columns: Column[]; sql: string }> = {
  coverage: {
    columns: ["slug", "kind", "street", "installed", "planned", "retired"],
    sql: `SELECT slug, kind, name, count(*) FILTER (WHERE signs.status = 'installed'),
            count(*) FILTER (WHERE signs.status = 'planned'),
            count(*) FILTER (WHERE signs.status = 'retired')
          FROM streets LEFT JOIN signs ON street_id = streets.id
          WHERE withdrawn_on IS NULL GROUP BY streets.id ORDER BY slug`,
  },
  events: {
    columns: ["code", "street", "event", "day", "note", "official", "corrected_by"],
    sql: `SELECT code, name, sign_events.kind, day, sign_events.note, sign_events.official,
            corrections.official
          FROM sign_events JOIN signs USING (code) JOIN streets ON streets.id = street_id
          LEFT JOIN sign_event_corrections AS corrections ON event_id = sign_events.id
          ORDER BY day DESC, sign_events.id DESC`,
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
    sql: `SELECT ${cityTime("at", "?1")}, name, code, reports.kind, nullif(text, ''),
            ${cityTime("text_removed_at", "?1")}, state, official
          FROM reports JOIN streets ON streets.id = street_id ORDER BY reports.id DESC`,
  },
  officials: {
    columns: ["email", "role", "official", "at"],
    sql: `SELECT email, role, added_by, ${cityTime("added_at", "?1")} FROM officials ORDER BY email`,
  },
  audit: {
    columns: ["at", "official", "action", "subject", "before", "after"],
    sql: `SELECT ${cityTime("at", "?1")}, official, action, subject, "before", "after"
          FROM audit ORDER BY id DESC`,
  },
};

/** A register with all its rows, its times in the city's own; `utcOffset` in whole hours. */
export async function readRegister(d1: D1Database, name: Register, utcOffset: number) {
  const { columns, sql } = queries[name];
  const statement = d1.prepare(sql);
  const takesOffset = sql.includes("?1");
  const rows = await (takesOffset ? statement.bind(utcOffset) : statement).raw<Cell[]>();
  return { columns, rows, definitions: [] };
}
