import type { signEventKinds, VisitOutcome } from "../../db/schema.ts";
import { changeRecords } from "../../records/changes/change-records.ts";
import type { Problem } from "../../records/problems.ts";

/** What an official may record, by the noun in its address. */
export const recordings = {
  installations: "installed",
  inspections: "inspected",
  repairs: "repaired",
  replacements: "replaced",
  retirements: "retired",
} as const satisfies Record<string, (typeof signEventKinds)[number]>;
export type Recording = keyof typeof recordings;

/** `day` is a city day as `YYYY-MM-DD`, `note` NFC; `outcome` of an inspection alone. */
export type NewSignEvent = {
  code: string;
  recording: Recording;
  day: string;
  outcome: VisitOutcome | null;
  note: string | null;
};

/** Who records it, and on which city day (`YYYY-MM-DD`). */
type Recorder = { official: string; today: string };

/**
 * Records what was done to a sign; its status follows from its events.
 * @returns what is wrong with it, where the sign's status or the day does not allow it: a sign is
 *   installed once, and only what is installed can be visited or retired. Nothing is written then.
 */
export async function recordEvent(
  d1: D1Database,
  { code, recording, day, outcome, note }: NewSignEvent,
  { official, today }: Recorder,
): Promise<"recorded" | Problem> {
  const kind = recordings[recording];
  const status = kind === "retired" ? "retired" : "installed";
  const found = outcome === null ? {} : { outcome };
  const after = { code, kind, day, ...found, note };
  const recorded = await changeRecords(d1, [{ kind: "signEvent", after }], {
    official,
    today,
    what: "sign event",
    audited: {
      entry: {
        official,
        action: `sign.${kind}`,
        subject: `sign ${code}`,
        after: { status, day, ...found, note },
      },
      before: {
        sql: `SELECT json_object('status', status) AS "before" FROM signs WHERE code = ?1`,
        values: [code],
      },
    },
  });
  return recorded.outcome === "refused" && recorded.problems[0]
    ? recorded.problems[0].problem
    : "recorded";
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
  { official, today }: Recorder,
): Promise<boolean> {
  const before = {
    sql: `SELECT json_patch(json_object('id', id, 'kind', kind, 'day', day, 'note', note),
            json_object('outcome', outcome)) AS "before"
          FROM current_sign_events WHERE id = ?1 AND code = ?2`,
    values: [id, code],
  };
  if (!(await d1.prepare(before.sql).bind(id, code).first())) return false;
  const struckOut = await changeRecords(
    d1,
    [{ kind: "signEvent", subject: `signEvent ${id}`, after: { struckOut: true } }],
    {
      official,
      today,
      what: "sign event",
      audited: {
        entry: { official, action: "sign.correct", subject: `sign ${code}`, after: null },
        before,
      },
    },
  );
  return struckOut.outcome === "applied";
}
