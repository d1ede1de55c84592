import type { signEventKinds, VisitOutcome } from "../../db/schema.ts";
import { changeOnce } from "../../records/changes/change-once.ts";
import type { Problem } from "../../records/problems.ts";
import {
  eventChange,
  type NewSignEvent,
  type Recorder,
  recordings,
} from "../components/event-change.ts";
import type { Visit } from "./read-visit.ts";

/** A visit as the records have it. */
export type RecordedVisit = {
  code: string;
  kind: (typeof signEventKinds)[number];
  day: string;
  outcome: VisitOutcome | null;
  note: string | null;
};

export type VisitRecorded =
  /** By this post, or by the same one before it. */
  | { outcome: "recorded"; changeSet: number }
  /** The form's key brought another visit before; this one is not recorded. */
  | { outcome: "other-before"; recorded: RecordedVisit }
  | { outcome: "refused"; problem: Problem };

/** Records a visit through the records' door, once for each form, however often it is sent. */
export async function recordVisit(
  d1: D1Database,
  { key, event, reports }: Visit,
  recorder: Recorder,
): Promise<VisitRecorded> {
  const { drafts, options } = eventChange(d1, event, recorder, reports);
  const done = await changeOnce(d1, drafts, key, options);
  switch (done.outcome) {
    case "applied":
      return { outcome: "recorded", changeSet: done.changeSet };
    case "changed-before": {
      const recorded = await readRecorded(d1, done.changeSet);
      return recorded && !isSame(recorded, event)
        ? { outcome: "other-before", recorded }
        : { outcome: "recorded", changeSet: done.changeSet };
    }
    case "refused": {
      const [first] = done.problems;
      if (!first) throw new Error("What is refused has a problem.");
      return { outcome: "refused", problem: first.problem };
    }
    default:
      throw new Error(`A new event cannot be ${done.outcome}.`);
  }
}

/** The visit that a change set recorded; null where it recorded none. */
const readRecorded = (d1: D1Database, changeSet: number): Promise<RecordedVisit | null> =>
  d1
    .prepare(
      `SELECT code, sign_events.kind, day, outcome, note
       FROM change_pieces JOIN sign_events
         ON id = CAST(substr(subjects ->> 0, length('signEvent ') + 1) AS INTEGER)
       WHERE change_set = ? AND change_pieces.kind = 'signEvent'`,
    )
    .bind(changeSet)
    .first<RecordedVisit>();

const isSame = (recorded: RecordedVisit, event: NewSignEvent): boolean =>
  recorded.code === event.code &&
  recorded.kind === recordings[event.recording] &&
  recorded.day === event.day &&
  recorded.outcome === event.outcome &&
  recorded.note === event.note;
