import { type DayRange, scansOf } from "../../scan/read.ts";
import type { Judgement } from "../../sign-health/judge.ts";
import type { SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";
import { type OpenReports, openReportsSql, readKinds } from "./open-reports.ts";
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
type StoredRow = Omit<SignRow, Computed> & {
  reportedAt: number | null;
  reportedKinds: string | null;
  found: string | null;
  judgement: string | null;
  neighbours: number | null;
};

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
  return results.map(({ reportedAt, reportedKinds, found, judgement, neighbours, ...row }) => {
    const sign = {
      ...row,
      found: found === null ? null : (JSON.parse(found) as FoundBroken),
      reported:
        reportedAt === null ? null : { day: reportedAt, kinds: readKinds(reportedKinds ?? "[]") },
      judgement: judgement === null ? null : (JSON.parse(judgement) as Judgement),
    };
    const isReported = sign.reported !== null;
    return { ...sign, reasons: reasonsOf({ ...sign, isReported, neighbours }) };
  });
}

const signRows = `
  WITH told AS MATERIALIZED (
    SELECT asked.key AS place, signs.code, signs.status, latitude, longitude, target,
      signs.street_id AS streetId, streets.name AS street, streets.kind, streets.slug,
      ${positionSql.columns}, ${scansOf("signs.code", "'person'")} AS scans,
      ${reasonColumns("?3")}, sign_health.tier, judgement
    FROM json_each(?4) AS asked CROSS JOIN signs ON signs.code = asked.value
    JOIN streets ON streets.id = signs.street_id
    ${positionSql.join}
    LEFT JOIN sign_health ON sign_health.code = signs.code
  )
  SELECT told.code, status, latitude, longitude, target, streetId, street, told.kind, slug,
    told.at, near, position, positionEn, junctionKind, junctionName, scans,
    lastDay, lastVisit, retiredDay, found, neighbours, judgement,
    open_reports.at AS reportedAt, open_reports.kinds AS reportedKinds,
    ${stateSql("lastDay IS NULL")} AS state
  FROM told LEFT JOIN (${openReportsSql("code", "?3")}) AS open_reports
    ON open_reports.code = told.code
  ORDER BY place`;
