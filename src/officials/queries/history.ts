import type { changeSources } from "../../db/change-tables.ts";
import { partsOf, type RecordKind, type Subject } from "../../records/changes/change-set.ts";
import { cursorOf, limitOf, type Paging, pageOf } from "../../records/changes/history.ts";
import type { FieldValues } from "../../records/changes/merge.ts";
import { nameSql } from "../../records/changes/names.ts";
import { recordKinds } from "../../records/changes/pieces.ts";

/**
 * What was changed in the city, in one list by time: roles of officials and citizens' reports from
 * the audit, records from their change sets.
 */

/** What an entry may be about. */
export const historyKinds = ["people", "reports", ...recordKinds] as const;
export type HistoryKind = (typeof historyKinds)[number];

export type HistoryFilter = {
  kind: HistoryKind | null;
  official: string | null;
  /** A record and what belongs to it ("street 12" with its naming acts), "report 3", "official a@b.vn". */
  subject: string | null;
  /** In seconds since 1970 (UTC), the first included, the last not. */
  from: number | null;
  to: number | null;
};

/** A change of something that is no record, as the audit has it. */
export type AuditItem = {
  source: "audit";
  id: number;
  /** In seconds since 1970 (UTC). */
  at: number;
  official: string;
  action: string;
  subject: string;
  before: FieldValues | null;
  after: FieldValues | null;
};

/** A change set that was applied. */
export type SetItem = {
  source: "set";
  id: number;
  at: number;
  official: string;
  what: (typeof changeSources)[number];
  file: string | null;
  records: number;
  undoes: number | null;
  undoneBy: number | null;
};

export type HistoryItem = AuditItem | SetItem;

/** A page of the history, the last first; `limit` at most 500. */
export async function readCityHistory(
  d1: D1Database,
  filter: HistoryFilter,
  { withPeople, ...paging }: Paging & { withPeople: boolean },
): Promise<{ items: HistoryItem[]; next: string | null }> {
  const limit = limitOf(paging);
  const cursor = cursorOf(paging, [null, null, null]);
  const values: (string | number | null)[] = [];
  const bind = (value: string | number | null) => `?${values.push(value)}`;
  const common = (at: string, source: number) => {
    const { official, from, to } = filter;
    return [
      official === null ? "" : `official = ${bind(official)}`,
      from === null ? "" : `${at} >= ${bind(from)}`,
      to === null ? "" : `${at} < ${bind(to)}`,
      cursor[0] === null
        ? ""
        : `(${at}, ${source}, id) < (${cursor.map((value) => bind(value ?? null)).join(", ")})`,
    ];
  };
  const audited = all([
    ofRecords,
    withPeople ? "" : "action NOT LIKE 'official.%'",
    filter.kind === null ? "" : (auditedOf[filter.kind] ?? "false"),
    filter.subject === null ? "" : `subject = ${bind(filter.subject)}`,
    ...common("at", 1),
  ]);
  const applied = all([
    "applied_at IS NOT NULL",
    filter.kind === null
      ? ""
      : `EXISTS (SELECT 1 FROM change_pieces WHERE change_set = change_sets.id AND kind = ${bind(filter.kind)})`,
    filter.subject === null
      ? ""
      : `id IN (SELECT change_set FROM changes WHERE subject IN (${family(filter.subject, bind)}))`,
    ...common("applied_at", 2),
  ]);
  const { results } = await d1
    .prepare(
      `SELECT at, 1 AS source, id, official, action, subject, "before", "after",
         NULL AS file, NULL AS records, NULL AS undoes, NULL AS undoneBy
       FROM audit WHERE ${audited}
       UNION ALL
       SELECT applied_at, 2, id, official, what, NULL, NULL, NULL, file, records, undoes,
         (SELECT other.id FROM change_sets AS other WHERE other.undoes = change_sets.id)
       FROM change_sets WHERE ${applied}
       ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT ${bind(limit + 1)}`,
    )
    .bind(...values)
    .all<Row>();
  const { rows, next } = pageOf("rows", results, limit, (last) => [last.at, last.source, last.id]);
  return { items: rows.map(itemOf), next };
}

const all = (conditions: readonly string[]): string =>
  conditions.filter((condition) => condition !== "").join(" AND ");

/**
 * The audit's rows that no change set tells of: what happened to signs is a change set since there
 * are any, and was audited alone before.
 */
const ofRecords = `action NOT LIKE 'records.%' AND (action NOT LIKE 'sign.%' OR at < coalesce(
  (SELECT applied_at FROM change_sets WHERE what = 'sign event' AND applied_at IS NOT NULL
   ORDER BY applied_at LIMIT 1), at + 1))`;

const auditedOf: Partial<Record<HistoryKind, string>> = {
  people: "action LIKE 'official.%'",
  reports: "(action LIKE 'report.%' OR action LIKE 'code-report.%')",
  sign: "action LIKE 'sign.%'",
  signEvent: "action LIKE 'sign.%'",
};

/** A query for a subject and for those that are part of its history. */
function family(subject: string, bind: (value: string | number) => string): string {
  const { kind, id } = partsOf(subject as Subject);
  const others = belonging[kind];
  const own = `SELECT ${bind(subject)}`;
  return others && id ? `${own} UNION ALL ${others} = ${bind(id)}` : own;
}

const belonging: Partial<Record<RecordKind, string>> = {
  sign: "SELECT 'signEvent ' || id FROM sign_events WHERE code",
  street: "SELECT 'namingAct ' || id FROM naming_acts WHERE street_id",
};

type Row = {
  at: number;
  source: 1 | 2;
  id: number;
  official: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  file: string | null;
  records: number;
  undoes: number | null;
  undoneBy: number | null;
};

function itemOf(row: Row): HistoryItem {
  const { at, id, official, action } = row;
  if (row.source === 1) {
    const { subject } = row;
    const [before, after] = [row.before, row.after].map((json) =>
      json === null ? null : (JSON.parse(json) as FieldValues),
    ) as [FieldValues | null, FieldValues | null];
    return { source: "audit", id, at, official, action, subject, before, after };
  }
  const { file, records, undoes, undoneBy } = row;
  const what = action as SetItem["what"];
  return { source: "set", id, at, official, what, file, records, undoes, undoneBy };
}

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
