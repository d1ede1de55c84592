import type { changeSetStates, changeSources } from "../../db/change-tables.ts";
import { countsOf, type PieceCounts } from "./apply/batch.ts";
import { partsOf, type RecordKind, type Subject } from "./change-set.ts";
import type { FieldValues } from "./merge.ts";
import { nameSql } from "./names.ts";
import type { Counts } from "./outcome.ts";

/** What a city's records went through: read a page at a time, each with where the next one begins. */

/** `after` is the `next` of the page before; `limit` at most 500. */
export type Paging = { after?: string | null; limit?: number };

export type ChangeSetSummary = {
  id: number;
  /** When it was begun and when it was applied, in seconds since 1970 (UTC); null where it was not. */
  at: number;
  appliedAt: number | null;
  official: string;
  what: (typeof changeSources)[number];
  file: string | null;
  state: (typeof changeSetStates)[number];
  records: number;
  /** Which change set it undoes, and which has undone it. */
  undoes: number | null;
  undoneBy: number | null;
};

const summary = `SELECT id, at, applied_at AS appliedAt, official, what, file, state, records, undoes,
    (SELECT other.id FROM change_sets AS other WHERE other.undoes = change_sets.id) AS undoneBy
  FROM change_sets`;

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

/** One change set, with how many records of each kind it makes and changes; null if there is none. */
export async function readChangeSet(
  d1: D1Database,
  id: number,
): Promise<(ChangeSetSummary & { counts: Counts }) | null> {
  const [sets, pieces] = await d1.batch([
    d1.prepare(`${summary} WHERE id = ?`).bind(id),
    d1.prepare("SELECT kind, records, made FROM change_pieces WHERE change_set = ?").bind(id),
  ]);
  const found = sets?.results[0] as ChangeSetSummary | undefined;
  return found ? { ...found, counts: countsOf((pieces?.results ?? []) as PieceCounts[]) } : null;
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

const maxLimit = 500;

export const limitOf = ({ limit = 100 }: Paging): number => Math.min(Math.max(limit, 1), maxLimit);

/** A cursor is the key of a page's last row, as JSON; one that is none begins at the first page. */
export function cursorOf<First extends readonly unknown[]>(
  { after }: Paging,
  first: First,
): (string | number | null)[] {
  try {
    const cursor = JSON.parse(after || "null");
    if (Array.isArray(cursor) && cursor.length === first.length) return cursor;
  } catch {
    // Not from here.
  }
  return first as unknown as (string | number | null)[];
}

/** Rows that were asked for with one more than the limit, and where the next page begins. */
export function pageOf<Name extends string, Row>(
  name: Name,
  rows: readonly Row[],
  limit: number,
  keyOf: (last: Row) => readonly (string | number | null)[],
): Record<Name, Row[]> & { next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? JSON.stringify(keyOf(last)) : null;
  return { [name]: page, next } as Record<Name, Row[]> & { next: string | null };
}
