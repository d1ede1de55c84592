import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { isoDay, parseDay, today } from "../../db/hours.ts";
import type { signEventKinds } from "../../db/schema.ts";
import { judgeAgain } from "../../sign-health/nightly/run.ts";
import { errorPage } from "../../web/errors.tsx";
import type { OfficialEnv } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";

type EventKind = (typeof signEventKinds)[number];

/** What an official may record, by the noun in its address. */
export const recordings = {
  installations: "installed",
  inspections: "inspected",
  repairs: "repaired",
  replacements: "replaced",
  retirements: "retired",
} as const satisfies Record<string, EventKind>;
export type Recording = keyof typeof recordings;

const maxNoteLength = 500;

/** `POST /officials/signs/{CODE}/inspections` and the like: a day and a note, in a form. */
export function record(recording: Recording) {
  return async (c: Context<OfficialEnv>): Promise<Response> => {
    const { language, official } = c.var;
    const t = messages[language];
    const code = (c.req.param("code") ?? "").toUpperCase();
    const form = await c.req.parseBody();
    const iso = String(form.day ?? "");
    const note = String(form.note ?? "")
      .normalize("NFC")
      .trim();
    const present = isoDay(today(Date.now(), cityOf(c.env).utcOffset));
    if (parseDay(iso) === null || iso > present) {
      return errorPage(c, "bad-request", {}, t.wrongDay(iso));
    }
    if (note.length > maxNoteLength) return errorPage(c, "bad-request", {}, t.longNote);
    const status = await statusOf(c.env.DB, code);
    if (status === null) return errorPage(c, "not-found");
    if (!fits(recording, status)) {
      const { installations, others } = t.wrongState;
      const detail = recording === "installations" ? installations : others;
      return errorPage(c, "bad-request", {}, detail);
    }
    const event = { code, kind: recordings[recording], day: iso, note: note || null };
    await insertEvent(c.env.DB, event, status, official.email);
    await judgeAgain(c.env, code);
    return c.redirect(officialPath(language, `/signs/${code}#events`), 303);
  };
}

/**
 * `POST /officials/signs/{CODE}/events/{ID}/corrections`: an event that was a mistake. It stays to
 * be read, struck out, and counts no more; a status that it had changed goes back.
 */
export async function correct(c: Context<OfficialEnv>): Promise<Response> {
  const { language, official } = c.var;
  const code = (c.req.param("code") ?? "").toUpperCase();
  const id = Number(c.req.param("id"));
  const event = await c.env.DB.prepare(
    "SELECT kind, day, note FROM current_sign_events WHERE id = ?1 AND code = ?2",
  )
    .bind(id, code)
    .first<{ kind: EventKind; day: string; note: string | null }>();
  if (!event) return errorPage(c, "not-found");
  await c.env.DB.batch([
    c.env.DB.prepare("INSERT INTO sign_event_corrections (event_id, official) VALUES (?, ?)").bind(
      id,
      official.email,
    ),
    ...(event.kind === "installed" || event.kind === "retired"
      ? [c.env.DB.prepare(statusFromEvents).bind(code, statusBefore[event.kind])]
      : []),
    auditRow(c.env.DB, official.email, "sign.correct", code, { id, ...event }, null),
  ]);
  await judgeAgain(c.env, code);
  return c.redirect(officialPath(language, `/signs/${code}#events`), 303);
}

/** Of a sign of which no other event tells. */
const statusBefore = { retired: "installed", installed: "planned" } as const;

/** What the latest event that still counts says that the sign is. */
const statusFromEvents = `
  UPDATE signs SET status = coalesce(
    (SELECT kind FROM current_sign_events AS event
     WHERE event.code = ?1 AND kind IN ('installed', 'retired')
     ORDER BY day DESC, id DESC LIMIT 1), ?2)
  WHERE code = ?1`;

type Status = "planned" | "installed" | "retired";

const statusOf = (d1: D1Database, code: string): Promise<Status | null> =>
  d1.prepare("SELECT status FROM signs WHERE code = ?").bind(code).first<Status>("status");

/** A sign is installed once, and only what hangs can be visited or taken down. */
const fits = (recording: Recording, status: Status): boolean =>
  recording === "installations" ? status !== "installed" : status === "installed";

async function insertEvent(
  d1: D1Database,
  event: { code: string; kind: EventKind; day: string; note: string | null },
  before: Status,
  official: string,
): Promise<void> {
  const { code, kind, day, note } = event;
  const after = kind === "retired" || kind === "installed" ? kind : before;
  await d1.batch([
    d1
      .prepare("INSERT INTO sign_events (code, kind, day, note, official) VALUES (?, ?, ?, ?, ?)")
      .bind(code, kind, day, note, official),
    d1
      .prepare("UPDATE signs SET status = ? WHERE code = ? AND status = ?")
      .bind(after, code, before),
    auditRow(d1, official, `sign.${kind}`, code, { status: before }, { status: after, day, note }),
  ]);
}

const auditRow = (
  d1: D1Database,
  official: string,
  action: string,
  code: string,
  before: unknown,
  after: unknown,
): D1PreparedStatement =>
  d1
    .prepare(
      'INSERT INTO audit (official, action, subject, "before", "after") VALUES (?, ?, ?, ?, ?)',
    )
    .bind(official, action, `sign ${code}`, JSON.stringify(before), JSON.stringify(after));
