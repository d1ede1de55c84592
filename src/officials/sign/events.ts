import { changeOnce } from "../../records/changes/change-once.ts";
import { changeRecords } from "../../records/changes/change-records.ts";
import type { Problem } from "../../records/problems.ts";
import { eventChange, type NewSignEvent, type Recorder } from "../components/event-change.ts";

/** What came of it, with the change set by which it can be undone. */
export type RecordedEvent =
  | { outcome: "recorded"; changeSet: number }
  /** The same form was sent before; nothing is recorded a second time. */
  | { outcome: "before"; changeSet: number }
  | { outcome: "refused"; problem: Problem };

/**
 * Records what was done to a sign; its status follows from its events, and its open reports are
 * answered in the same batch (`components/answers/`).
 * @param sent the key of the form, by which it records once; and the reports that the visit
 *   answers, null for all that are open.
 * @returns what is wrong with it, where the sign's life or the day does not allow it
 *   (`records/sign-life.ts`). Nothing is written then.
 */
export async function recordEvent(
  d1: D1Database,
  event: NewSignEvent,
  recorder: Recorder,
  sent: { formKey: string | null; reports: readonly number[] | null } = {
    formKey: null,
    reports: null,
  },
): Promise<RecordedEvent> {
  const { drafts, options } = eventChange(d1, event, recorder, sent.reports);
  const recorded = await changeOnce(d1, drafts, sent.formKey, options);
  switch (recorded.outcome) {
    case "applied":
      return { outcome: "recorded", changeSet: recorded.changeSet };
    case "changed-before":
      return { outcome: "before", changeSet: recorded.changeSet };
    case "refused":
      if (recorded.problems[0]) return { outcome: "refused", ...problemOf(recorded.problems[0]) };
  }
  throw new Error("A new event is never as it was, nor in conflict.");
}

const problemOf = ({ problem }: { problem: Problem }) => ({ problem });

/**
 * Strikes out an event that was a mistake. It stays to be read and counts no more; a status that
 * it had changed becomes what the latest event that still counts says, or, where none does, what
 * it was before this one.
 * @returns "before" where it was struck out already, with the change set that did; null where the
 *   sign has no such event.
 */
export async function strikeOutEvent(
  d1: D1Database,
  code: string,
  id: number,
  { official, today }: Pick<Recorder, "official" | "today">,
): Promise<{ outcome: "struck-out" | "before"; changeSet: number } | null> {
  const before = {
    sql: `SELECT json_patch(json_object('id', id, 'kind', kind, 'day', day, 'note', note),
            json_object('outcome', outcome)) AS "before"
          FROM current_sign_events WHERE id = ?1 AND code = ?2`,
    values: [id, code],
  };
  if (!(await d1.prepare(before.sql).bind(id, code).first())) return struckOutBy(d1, code, id);
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
  return struckOut.outcome === "applied"
    ? { outcome: "struck-out", changeSet: struckOut.changeSet }
    : struckOutBy(d1, code, id);
}

async function struckOutBy(
  d1: D1Database,
  code: string,
  id: number,
): Promise<{ outcome: "before"; changeSet: number } | null> {
  const changeSet = await d1
    .prepare(
      `SELECT change_set FROM sign_event_corrections JOIN sign_events ON id = event_id
       JOIN changes ON subject = 'signEvent ' || id AND version = 2 WHERE id = ?1 AND code = ?2`,
    )
    .bind(id, code)
    .first<number>("change_set");
  return changeSet === null ? null : { outcome: "before", changeSet };
}
