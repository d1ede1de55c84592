import { partsOf, type RecordKind, type Subject } from "../../records/changes/change-set.ts";
import { cursorOf, limitOf, type Paging, pageOf } from "../../records/changes/history.ts";
import type { FieldValues } from "../../records/changes/merge.ts";
import { nameSql } from "../../records/changes/names.ts";

/** A record that a change set changed. */
export type ChangedRecord = {
  changeSet: number;
  subject: Subject;
  kind: RecordKind;
  /** As it is called now; null if there is no such record. */
  name: string | null;
  before: FieldValues | null;
  after: FieldValues;
};

/**
 * The records that these change sets changed, set by set in the order given, a page at a time.
 * @param subject of this one and what belongs to it alone.
 */
export async function readChangesIn(
  d1: D1Database,
  changeSets: readonly number[],
  { subject = null, ...paging }: Paging & { subject?: string | null } = {},
): Promise<{ changes: ChangedRecord[]; next: string | null }> {
  if (changeSets.length === 0) return { changes: [], next: null };
  const limit = limitOf(paging);
  const cursor = cursorOf(paging, [-1, -1, -1, -1]);
  const values: (string | number | null)[] = [JSON.stringify(changeSets)];
  const bind = (value: string | number | null) => `?${values.push(value)}`;
  const after = `(${cursor.map((value) => bind(value ?? null)).join(", ")})`;
  const columns = `changes.change_set AS changeSet, changes.subject AS subject, version,
    "before", "after", ${nameSql("changes.subject")} AS name`;
  // A sign's status follows from its events: its change is in no piece, but in the sign's history.
  const sql = subject
    ? `SELECT wanted.key AS a, subject AS b, 0 AS c, version AS d, ${columns}
       FROM changes JOIN json_each(?1) AS wanted ON wanted.value = change_set
       WHERE subject IN (${family(subject, bind)}) AND (wanted.key, subject, 0, version) > ${after}`
    : `SELECT wanted.key AS a, pieces.n AS b, named.key AS c, version AS d, ${columns}
       FROM json_each(?1) AS wanted JOIN change_pieces AS pieces ON pieces.change_set = wanted.value,
         json_each(pieces.subjects) AS named
         JOIN changes ON changes.subject = named.value AND changes.change_set = wanted.value
       WHERE (wanted.key, pieces.n, named.key, version) > ${after}`;
  const { results } = await d1
    .prepare(`${sql} ORDER BY a, b, c, d LIMIT ${bind(limit + 1)}`)
    .bind(...values)
    .all<ChangeRow>();
  const { rows, next } = pageOf("rows", results, limit, ({ a, b, c, d }) => [a, b, c, d]);
  const changes = rows.map(
    (row): ChangedRecord => ({
      changeSet: row.changeSet,
      subject: row.subject,
      kind: partsOf(row.subject).kind,
      name: row.name,
      before: row.before === null ? null : JSON.parse(row.before),
      after: JSON.parse(row.after),
    }),
  );
  return { changes, next };
}

type ChangeRow = Omit<ChangedRecord, "before" | "after" | "kind"> & {
  before: string | null;
  after: string;
  a: number;
  b: number | string;
  c: number;
  d: number;
};

/** What records are called now, by subject; those that there are not are left out. */
export async function readNames(
  d1: D1Database,
  subjects: Iterable<string>,
): Promise<Map<string, string>> {
  const asked = [...new Set(subjects)];
  if (asked.length === 0) return new Map();
  const { results } = await d1
    .prepare(`SELECT value AS subject, ${nameSql("value")} AS name FROM json_each(?)`)
    .bind(JSON.stringify(asked))
    .all<{ subject: string; name: string | null }>();
  return new Map(results.flatMap(({ subject, name }) => (name === null ? [] : [[subject, name]])));
}

/**
 * SQL for a subject and for those that are part of its history: of a sign its events, of a street its
 * naming acts.
 * @param bind gives the parameter for a value.
 */
export function family(subject: string, bind: (value: string | number) => string): string {
  const { kind, id } = partsOf(subject as Subject);
  const others = belonging[kind];
  const own = `SELECT ${bind(subject)}`;
  return others && id ? `${own} UNION ALL ${others} = ${bind(id)}` : own;
}

const belonging: Partial<Record<RecordKind, string>> = {
  sign: "SELECT 'signEvent ' || id FROM sign_events WHERE code",
  street: "SELECT 'namingAct ' || id FROM naming_acts WHERE street_id",
};
