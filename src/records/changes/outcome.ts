import type { Problem } from "../problems.ts";
import type { ChangedRecord, RecordKind, Subject } from "./change-set.ts";

/** Which record of a change set something is said of. */
export type RecordOfSet = Pick<ChangedRecord, "kind" | "n" | "key">;

/** What is wrong with a record, so that nothing of the set can be written as long as it is in it. */
export type RecordProblem = RecordOfSet & {
  /** By its key; null where it is not about one field. */
  field: string | null;
  problem: Problem;
};

/** A field that somebody else has changed since the change was made, to something else. */
export type FieldConflict = {
  field: string;
  /** What stood there when the change was made, what stands there now, what was to stand there. */
  before: unknown;
  theirs: unknown;
  mine: unknown;
  /** Who changed it, when (seconds since 1970, UTC), and by which change set. */
  official: string;
  at: number;
  changeSet: number;
};

/** A record of which two people changed the same field. Other fields of it are merged. */
export type Conflict = RecordOfSet & {
  subject: Subject;
  /** As it is called. */
  name: string;
  /** The version that is there now: as `base`, it lets the change have its way. */
  version: number;
  fields: FieldConflict[];
};

/** How many records of each kind a change set makes and changes. */
export type Counts = Partial<Record<RecordKind, { made: number; changed: number }>>;

/** All of a change set is written. */
export type Applied = {
  outcome: "applied";
  changeSet: number;
  counts: Counts;
  /** In D1, indexes included, as the plan is charged for them. */
  rowsWritten: number;
};

/** What kept a change set from being written; nothing of it is. */
export type NotApplied =
  | { outcome: "refused"; problems: RecordProblem[] }
  | { outcome: "conflict"; conflicts: Conflict[] };

/** What became of a piece that was sent. */
export type Staged =
  | { outcome: "staged"; counts: Counts; unchanged: RecordOfSet[] }
  | NotApplied
  /** It is checked, applied or discarded by now, or there is none. */
  | { outcome: "not-open" };

/** What became of a checked change set that was to be applied. */
export type ApplyOutcome =
  | Applied
  | NotApplied
  /** By an earlier click, or by somebody else: nothing is done a second time. */
  | { outcome: "applied-before" }
  /** Its pieces have not all come, it was discarded, or there is none. */
  | { outcome: "not-checked" };
