import { type DayRange, scansOf } from "../../scan/read.ts";
import type { Judgement } from "../../sign-health/judge.ts";
import type { SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";
import { type OpenReports, openReportsSql } from "./open-reports.ts";
import {
  type FoundBroken,
  type Reason,
  type ReasonFacts,
  reasonColumns,
  reasonsOf,
} from "./reasons.ts";
import { type State, stateSql } from "./state.ts";

/** A sign as the officials' tables and exports show it. */
export type SignRow = SignPosition &
  Omit<ReasonFacts, "isReported" | "judgement" | "neighbours"> & {
    code: string;
    latitude: number | null;
    longitude: number | null;
    /** The address that a scan opens instead of the street's page. */
    target: string | null;
    streetId: number;
    street: string;
    kind: string | null;
    slug: string;
    /** Scans by persons in the period. */
    scans: number;
    /** What citizens report of it that nobody has closed yet; null if nothing. */
    reported: OpenReports | null;
    /** What sign health last said; null before it was first judged. */
    judgement: Judgement | null;
    state: State;
    /** Why somebody should look at it, the most pressing first; empty if nobody need. */
    reasons: Reason[];
  };

type Computed = "found" | "reported" | "judgement" | "reasons";

/** What is computed of a row stands there as JSON, where it is not null; it becomes the `SignRow` itself. */
type StoredRow = Omit<SignRow, Computed> &
  Record<Computed, string | null> & { neighbours: number | null };

/** The signs that bear these codes, in their order, with their scans in a period. */
export async function readSigns(
  d1: D1Database,
  { from, to, utcOffset }: DayRange,
  codes: readonly string[],
): Promise<SignRow[]> {
  if (codes.length === 0) return [];
  const { results } = await d1
    .prepare(signRows)
    .bind(from, to, utcOffset, JSON.stringify(codes))
    .all<StoredRow>();
  return results.map(completed);
}

/** Nothing is copied: a table may have ten thousand of them. */
function completed(row: StoredRow): SignRow {
  const sign = row as unknown as SignRow;
  const { status, lastDay, lastVisit, retiredDay, neighbours } = row;
  const found = parsed<FoundBroken>(row.found);
  const reported = parsed<OpenReports>(row.reported);
  const judgement = parsed<Judgement>(row.judgement);
  const isReported = reported !== null;
  reported?.kinds.sort();
  sign.found = found;
  sign.reported = reported;
  sign.judgement = judgement;
  sign.reasons = reasonsOf({
    status,
    lastDay,
    lastVisit,
    retiredDay,
    found,
    isReported,
    judgement,
    neighbours,
  });
  return sign;
}

const parsed = <Of>(json: string | null): Of | null => (json === null ? null : JSON.parse(json));

/**
 * SQL for a table `told` of the signs that bear the codes of the JSON list `?4`, by their `place` in it,
 * of a statement that has the DayRange in `?1`, `?2` and `?3`.
 */
export const toldSql = `told AS MATERIALIZED (
    SELECT asked.key AS place, signs.code, signs.status, latitude, longitude, target,
      signs.street_id AS streetId, streets.name AS street, streets.kind, streets.slug,
      ${positionSql.columns}, ${scansOf("signs.code", "'person'")} AS scans,
      ${reasonColumns("?3")}, sign_health.tier, judgement
    FROM json_each(?4) AS asked CROSS JOIN signs ON signs.code = asked.value
    JOIN streets ON streets.id = signs.street_id
    ${positionSql.join}
    LEFT JOIN sign_health ON sign_health.code = signs.code
  )`;

/** In SQL, what is reported of the signs of `told`, and what is computed of each from that table. */
export const reportedSql = {
  join: `LEFT JOIN (${openReportsSql("code", "?3")}) AS open_reports ON open_reports.code = told.code`,
  json: `iif(open_reports.at IS NULL, NULL,
      json_object('day', open_reports.at, 'kinds', json(open_reports.kinds)))`,
};
export const toldStateSql = stateSql("lastDay IS NULL");

const signRows = `
  WITH ${toldSql}
  SELECT told.code, status, latitude, longitude, target, streetId, street, told.kind, slug,
    told.at, near, position, positionEn, junctionKind, junctionName, scans,
    lastDay, lastVisit, retiredDay, found, neighbours, judgement,
    ${reportedSql.json} AS reported, ${toldStateSql} AS state, NULL AS reasons
  FROM told ${reportedSql.join}
  ORDER BY place`;
