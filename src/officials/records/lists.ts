import { makeSearch, type Searched } from "../../streets/list/search.ts";
import { byName, fold } from "../../web/vietnamese.ts";
import type { FormKind } from "./sections.ts";

/** A record as its list shows it. */
export type ListedRecord = Searched & {
  /** Where it stands behind /officials/{noun}. */
  place: string;
  status: string | null;
  withdrawnOn: string | null;
  /** Of a street its signs, of a namesake the streets that bear it. */
  count: number;
};

export type RecordList = {
  kind: FormKind;
  query: string;
  page: number;
  /** How many there are, and how many of them were found. */
  all: number;
  found: number;
  rows: ListedRecord[];
};

export const rowsPerPage = 50;

const queries: Record<FormKind, string> = {
  street: `SELECT slug AS place, streets.kind, streets.name, status, streets.withdrawn_on AS withdrawnOn,
      json_array(coalesce(namesakes.name, '')) AS aliases,
      (SELECT count(*) FROM signs WHERE street_id = streets.id) AS count
    FROM streets LEFT JOIN namesakes ON namesakes.id = namesake_id`,
  namesake: `SELECT CAST(id AS TEXT) AS place, kind, name, NULL AS status, withdrawn_on AS withdrawnOn, aliases,
      (SELECT count(*) FROM streets WHERE namesake_id = namesakes.id) AS count
    FROM namesakes`,
};

const search = makeSearch(fold);

/** The records of a kind in the order of the alphabet, or those that answer a query, best first. */
export async function readRecordList(
  d1: D1Database,
  kind: FormKind,
  query: string,
  page: number,
): Promise<RecordList> {
  const { results } = await d1
    .prepare(queries[kind])
    .all<Omit<ListedRecord, "aliases" | "wards"> & { aliases: string }>();
  const all = results
    .map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[], wards: [] }))
    .sort(byName);
  const found = search(query, all).streets;
  const first = (page - 1) * rowsPerPage;
  const rows = found.slice(first, first + rowsPerPage);
  return { kind, query, page, all: all.length, found: found.length, rows };
}

export type RecordCounts = { streets: number; unconfirmed: number; namesakes: number };

/** How many records there are that are in use. */
export async function readRecordCounts(d1: D1Database): Promise<RecordCounts> {
  const counts = await d1
    .prepare(
      `SELECT (SELECT count(*) FROM streets WHERE withdrawn_on IS NULL) AS streets,
         (SELECT count(*) FROM streets WHERE withdrawn_on IS NULL AND status <> 'confirmed') AS unconfirmed,
         (SELECT count(*) FROM namesakes WHERE withdrawn_on IS NULL) AS namesakes`,
    )
    .first<RecordCounts>();
  return counts ?? { streets: 0, unconfirmed: 0, namesakes: 0 };
}
