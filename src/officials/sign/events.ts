import { changeRecords } from "../../records/changes/change-records.ts";
import type { Problem } from "../../records/problems.ts";
import { eventChange, type NewSignEvent, type Recorder } from "../components/event-change.ts";

/**
 * Records what was done to a sign; its status follows from its events.
 * @returns what is wrong with it, where the sign's status or the day does not allow it: a sign is
 *   installed once, and only what is installed can be visited or retired. Nothing is written then.
 */
export async function recordEvent(
  d1: D1Database,
  event: NewSignEvent,
  recorder: Recorder,
): Promise<"recorded" | Problem> {
  const { drafts, options } = eventChange(event, recorder);
  const recorded = await changeRecords(d1, drafts, options);
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
