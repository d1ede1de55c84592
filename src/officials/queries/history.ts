import type { changeSources } from "../../db/change-tables.ts";
import { cursorOf, limitOf, type Paging, pageOf } from "../../records/changes/history.ts";
import type { FieldValues } from "../../records/changes/merge.ts";
import { recordKinds } from "../../records/changes/pieces.ts";
import { family } from "./changed-records.ts";

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
