import { auditStatement } from "../../db/audit.ts";
import type { signEventKinds } from "../../db/schema.ts";

/** What an official may record, by the noun in its address. */
export const recordings = {
  installations: "installed",
  inspections: "inspected",
  repairs: "repaired",
  replacements: "replaced",
  retirements: "retired",
} as const satisfies Record<string, (typeof signEventKinds)[number]>;
export type Recording = keyof typeof recordings;

/** `day` is a city day as `YYYY-MM-DD`, `note` NFC. */
export type NewSignEvent = {
  code: string;
  recording: Recording;
  day: string;
  note: string | null;
};

/**
 * Records what was done to a sign, with the status that it has from then on.
 * @returns "wrong-status" where the sign's status does not allow it: a sign is installed once, and
 *   only what is installed can be visited or retired. Nothing is written then.
 */
export async function recordEvent(
  d1: D1Database,
  { code, recording, day, note }: NewSignEvent,
  official: string,
): Promise<"recorded" | "wrong-status" | "no-sign"> {
  const kind = recordings[recording];
  const status = kind === "retired" ? "retired" : "installed";
  const allowed = `code = ?1 AND status ${kind === "installed" ? "<>" : "="} 'installed'`;
  const [audited, , , sign] = await d1.batch([
    auditStatement(
      d1,
      { official, action: `sign.${kind}`, subject: `sign ${code}`, after: { status, day, note } },
      {
        sql: `SELECT json_object('status', status) AS "before" FROM signs WHERE ${allowed}`,
        values: [code],
      },
    ),
    d1
      .prepare(
        `INSERT INTO sign_events (code, kind, day, note, official)
         SELECT code, ?2, ?3, ?4, ?5 FROM signs WHERE ${allowed}`,
      )
      .bind(code, kind, day, note, official),
    d1.prepare(`UPDATE signs SET status = ?2 WHERE ${allowed}`).bind(code, status),
    d1.prepare("SELECT code FROM signs WHERE code = ?").bind(code),
  ]);
  if (sign?.results.length === 0) return "no-sign";
  return (audited?.meta.changes ?? 0) > 0 ? "recorded" : "wrong-status";
}

/**
 * Strikes out an event that was a mistake. It stays to be read and counts no more; a status that
 * it had changed becomes what the latest event that still counts says, or, where none does, what
 * it was before this one.
 * @returns whether the sign has such an event that counted until now.
 */
export async function strikeOutEvent(
  d1: D1Database,
  code: string,
  id: number,
  official: string,
): Promise<boolean> {
  const mistaken = "current_sign_events AS mistake WHERE mistake.id = ?1 AND mistake.code = ?2";
  const [, , struckOut] = await d1.batch([
    auditStatement(
      d1,
      { official, action: "sign.correct", subject: `sign ${code}`, after: null },
      {
        sql: `SELECT json_object('id', id, 'kind', kind, 'day', day, 'note', note) AS "before"
              FROM ${mistaken}`,
        values: [id, code],
      },
    ),
    d1
      .prepare(
        `UPDATE signs SET status = coalesce(
           (SELECT kind FROM current_sign_events AS other
            WHERE other.code = ?2 AND other.id <> ?1 AND kind IN ('installed', 'retired')
            ORDER BY day DESC, id DESC LIMIT 1),
           iif(mistake.kind = 'retired', 'installed', 'planned'))
         FROM ${mistaken} AND mistake.kind IN ('installed', 'retired') AND signs.code = ?2`,
      )
      .bind(id, code),
    d1
      .prepare(
        `INSERT INTO sign_event_corrections (event_id, official) SELECT id, ?3 FROM ${mistaken}`,
      )
      .bind(id, code, official),
  ]);
  return (struckOut?.meta.changes ?? 0) > 0;
}
