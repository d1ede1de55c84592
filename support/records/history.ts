import { partsOf, type RecordKind, type Subject } from "../../src/records/changes/change-set.ts";
import {
  type ChangeSetSummary,
  cursorOf,
  limitOf,
  type Paging,
  pageOf,
  summary,
} from "../../src/records/changes/history.ts";
import type { FieldValues } from "../../src/records/changes/merge.ts";
import { nameSql } from "../../src/records/changes/names.ts";

/** What a city's records went through, record by record, for the tests. */

/** The change sets that were applied, of the city or of one official, the last first. */
export async function readChangeSets(
  d1: D1Database,
  { official, ...paging }: Paging & { official?: string } = {},
): Promise<{ changeSets: ChangeSetSummary[]; next: string | null }> {
  const limit = limitOf(paging);
  const [at, id] = cursorOf(paging, [null, null]);
  const { results } = await d1
    .prepare(
      `${summary} WHERE applied_at IS NOT NULL AND (?1 IS NULL OR official = ?1)
         AND (?2 IS NULL OR (applied_at, id) < (?2, ?3))
       ORDER BY applied_at DESC, id DESC LIMIT ?4`,
    )
    .bind(official ?? null, at, id, limit + 1)
    .all<ChangeSetSummary>();
  return pageOf("changeSets", results, limit, (last) => [last.appliedAt, last.id]);
}

/** Those that wait: being staged, or checked and not yet applied; the last first. */
export async function readWaiting(d1: D1Database): Promise<ChangeSetSummary[]> {
  const { results } = await d1
    .prepare(`${summary} WHERE state IN ('open', 'checked') ORDER BY id DESC`)
    .all<ChangeSetSummary>();
  return results;
}

/** One version of a record. */
export type Change = {
  subject: Subject;
  kind: RecordKind;
  id: number | string;
  /** As the record is called now. */
  name: string;
  version: number;
  at: number;
  official: string;
  changeSet: number;
  /**
   * The fields that changed, by their keys in `record-types.ts` and `lists.ts`, with their values
   * before and after; references are ids, and what is no field (`folded`) is made from one. Before
   * is null of a new record. Of an event that was struck out, what it was and `struckOut`.
   */
  before: FieldValues | null;
  after: FieldValues;
};

/** The records that a change set changed, in its order. */
export async function readChangesOf(
  d1: D1Database,
  changeSet: number,
  paging: Paging = {},
): Promise<{ changes: Change[]; next: string | null }> {
  const limit = limitOf(paging);
  const [piece, place] = cursorOf(paging, [-1, -1]);
  const { results } = await d1
    .prepare(
      `SELECT change_pieces.n AS piece, named.key AS place, ${columns}
       FROM change_pieces, json_each(subjects) AS named
         JOIN changes ON subject = named.value AND changes.change_set = change_pieces.change_set
       WHERE change_pieces.change_set = ?1 AND (change_pieces.n, named.key) > (?2, ?3)
         AND version = (SELECT min(version) FROM changes AS other
           WHERE other.subject = named.value AND other.change_set = change_pieces.change_set)
       ORDER BY change_pieces.n, named.key LIMIT ?4`,
    )
    .bind(changeSet, piece, place, limit + 1)
    .all<ChangeRow & { piece: number; place: number }>();
  const { changes, next } = pageOf("changes", results, limit, (last) => [last.piece, last.place]);
  return { changes: changes.map(changeOf), next };
}

/** What happened to a record, the last first; to a sign its events too, to a street its naming acts. */
export async function readHistory(
  d1: D1Database,
  subject: Subject,
  paging: Paging = {},
): Promise<{ changes: Change[]; next: string | null }> {
  const limit = limitOf(paging);
  const [at, ...rest] = cursorOf(paging, [null, null, null]);
  const { kind, id } = partsOf(subject);
  const { results } = await d1
    .prepare(
      `WITH subjects AS (SELECT ?1 AS subject ${belonging[kind] ?? ""})
       SELECT ${columns} FROM subjects JOIN changes USING (subject)
       WHERE ?2 IS NOT NULL
         AND (?3 IS NULL OR (at, subject, version) < (?3, ?4, ?5))
       ORDER BY at DESC, subject DESC, version DESC LIMIT ?6`,
    )
    .bind(subject, id, at, ...rest, limit + 1)
    .all<ChangeRow>();
  const { changes, next } = pageOf("changes", results, limit, (last) => {
    return [last.at, last.subject, last.version];
  });
  return { changes: changes.map(changeOf), next };
}

/** Records that are part of another's history; \`?2\` is that one's id. */
const belonging: Partial<Record<RecordKind, string>> = {
  sign: "UNION ALL SELECT 'signEvent ' || id FROM sign_events WHERE code = ?2",
  street: "UNION ALL SELECT 'namingAct ' || id FROM naming_acts WHERE street_id = ?2",
};

const columns = `changes.subject, version, changes.at, changes.official,
  changes.change_set AS changeSet, "before", "after", ${nameSql("changes.subject")} AS name`;

type ChangeRow = Omit<Change, "before" | "after" | "kind" | "id"> & {
  before: string | null;
  after: string;
};

function changeOf({
  subject,
  name,
  version,
  at,
  official,
  changeSet,
  ...values
}: ChangeRow): Change {
  return {
    subject,
    ...partsOf(subject),
    name,
    version,
    at,
    official,
    changeSet,
    before: values.before === null ? null : JSON.parse(values.before),
    after: JSON.parse(values.after),
  };
}
