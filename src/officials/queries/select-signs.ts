import { type DayRange, lastDayOf } from "../../scan/read.ts";
import { readQuery } from "../../web/text.ts";
import { pageOf } from "../paths.ts";
import { codesWith } from "./search-signs.ts";
import { factsSql } from "./sign-facts.ts";
import { comparePressing, readSignsToCheck, type SignToCheck } from "./signs-to-check.ts";
import { placeOfStateSql, type State, states } from "./state.ts";
import { readStreetPlaces } from "./street-places.ts";

/** Which signs a table shows, and in which order. */
export type Selection = {
  /** Words of a street, a position or a code. */
  query: string;
  show: State | "check" | "all";
  sort: Sort;
  page: number;
};

export const sorts = ["scans", "-scans", "last", "-last", "street", "code", "state"] as const;
export type Sort = (typeof sorts)[number];

export const showValues = ["all", "check", ...states] as const;

export const rowsPerPage = 50;

/** Reads a selection from a URL; what it does not know is left at its default. */
export function readSelection(query: Record<string, string>): Selection {
  return {
    query: readQuery(query.q ?? "", 200),
    show: showValues.find((show) => show === query.show) ?? "all",
    sort: sorts.find((sort) => sort === query.sort) ?? "-scans",
    page: pageOf(query.page),
  };
}

/** How many signs there are, how many a selection shows, and the codes of those of a page, in its order. */
export type Selected = { all: number; found: number; codes: string[] };

/**
 * The signs that a selection shows. Only what its order or its state needs is read of all signs: in
 * the order of codes a page reads no more than what stands before it.
 * @param rows of the selection's page; null for all pages.
 */
export async function selectSigns(
  d1: D1Database,
  span: DayRange,
  selection: Selection,
  rows: number | null,
): Promise<Selected> {
  const { query, show, sort, page } = selection;
  const isOfChecks = show === "check" || sort === "state";
  const [checks, streets] = await Promise.all([
    isOfChecks ? readSignsToCheck(d1, span.utcOffset) : [],
    sort === "street" ? readStreetPlaces(d1) : null,
  ]);
  let codes = show === "check" ? checks.map(({ code }) => code) : null;
  if (query !== "") codes = await codesWith(d1, query, codes);

  const values: (string | number | null)[] = [];
  const bind = (value: string | number | null) => `?${values.push(value)}`;
  const [from, to, utcOffset] = [span.from, span.to, span.utcOffset].map(bind);
  const where = codes
    ? `signs.code IN (SELECT value FROM json_each(${bind(JSON.stringify(codes))}))`
    : "true";
  const state = states.find((one) => one === show);
  const isOfFacts = state !== undefined || ofFacts.includes(sort);
  const places = sort === "state" ? placesOf(checks) : streets;
  const found = await d1
    .prepare(
      `WITH ${isOfFacts ? factsSql(where) : `facts AS NOT MATERIALIZED (SELECT code, street_id FROM signs WHERE ${where})`},
       chosen AS NOT MATERIALIZED (SELECT * FROM facts ${state ? `WHERE state = ${bind(state)}` : ""}),
       places AS MATERIALIZED (
         SELECT CAST(value ->> 0 AS ${sort === "street" ? "INTEGER" : "TEXT"}) AS key, value ->> 1 AS place
         FROM json_each(${bind(JSON.stringify(places ?? []))}))
       SELECT (SELECT count(*) FROM signs) AS "all", (SELECT count(*) FROM chosen) AS found,
         (SELECT json_group_array(code) FROM (
           SELECT chosen.code FROM chosen ${orders[sort](utcOffset as string)}, chosen.code
           LIMIT ${bind(rows ?? -1)} OFFSET ${bind(rows === null ? 0 : (page - 1) * rows)})) AS codes
       WHERE ${from} IS NOT NULL AND ${to} IS NOT NULL`,
    )
    .bind(...values)
    .first<{ all: number; found: number; codes: string }>();
  if (!found) throw new Error("A SELECT without FROM always has a row.");
  return { ...found, codes: JSON.parse(found.codes) };
}

/** Orders that need to know what was scanned in the period. */
const ofFacts: readonly Sort[] = ["scans", "-scans", "state"];

/** Numbers that sort signs to check by how pressing they are, those alike under one number. */
function placesOf(checks: readonly SignToCheck[]): [code: string, place: number][] {
  let place = 0;
  return checks.map((sign, n) => {
    const before = checks[n - 1];
    if (before && comparePressing(before, sign) < 0) place += 1;
    return [sign.code, place];
  });
}

/** Never scanned comes before any day. */
const lastSql = (utcOffset: string): string =>
  `coalesce(${lastDayOf("chosen.code", "'person'", utcOffset)}, -1)`;

/**
 * The order of `chosen` in SQL, by `places` (a table of key and place) where SQL does not know it.
 * Signs that it does not tell apart stand in the order of their codes.
 */
const orders: Record<Sort, (utcOffset: string) => string> = {
  scans: () => "ORDER BY scans",
  "-scans": () => "ORDER BY scans DESC",
  last: (utcOffset) => `ORDER BY ${lastSql(utcOffset)}`,
  "-last": (utcOffset) => `ORDER BY ${lastSql(utcOffset)} DESC`,
  street: () => "LEFT JOIN places ON places.key = chosen.street_id ORDER BY place",
  code: () => "ORDER BY chosen.code",
  state: () =>
    `LEFT JOIN places ON places.key = chosen.code
     ORDER BY place IS NULL, place, ${placeOfStateSql("state")}`,
};
