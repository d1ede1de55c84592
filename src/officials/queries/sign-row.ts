import { type DayRange, lastDayOf, scansOf } from "../../scan/read.ts";
import type { Judgement } from "../../sign-health/judge.ts";
import type { SignPosition } from "../../signs/position.ts";
import { positionSql } from "../../signs/position-columns.ts";
import { type BrokenOutcome, foundBrokenSql, isVisitSql } from "../../signs/visits.ts";
import { type OpenReports, openReportsSql, readKinds } from "./open-reports.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import { type State, stateOf } from "./state.ts";

/** What an inspection found wrong, and on which city day. */
export type FoundBroken = { day: number; outcome: BrokenOutcome };

/** A sign as the officials' tables, map and exports show it. */
export type SignRow = SignPosition & {
  code: string;
  status: "planned" | "installed" | "retired";
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
  /** City day of the last scan by a person, however long ago; null if there was none. */
  lastDay: number | null;
  /** City day of its last inspection, repair or replacement. */
  lastVisit: number | null;
  /** City day on which it was taken down for good; null if nobody recorded one. */
  retiredDay: number | null;
  /** What its last inspection found wrong and nobody has mended yet; null if nothing. */
  found: FoundBroken | null;
  /** What citizens report of it that nobody has closed yet; null if nothing. */
  reported: OpenReports | null;
  /** What sign health last said; null before it was first judged. */
  judgement: Judgement | null;
  state: State;
  /** Why somebody should look at it, the most pressing first; empty if nobody need. */
  reasons: Reason[];
};

type Computed = "found" | "reported" | "judgement" | "state" | "reasons";
type StoredRow = Omit<SignRow, Computed> & {
  reportedAt: number | null;
  reportedKinds: string | null;
  found: string | null;
  judgement: string | null;
};

/** Every sign, or the one asked for, with its scans in a period. All tables come from this query. */
export async function readSigns(
  d1: D1Database,
  { from, to, utcOffset }: DayRange,
  code: string | null = null,
): Promise<SignRow[]> {
  const { results } = await d1
    .prepare(
      `SELECT signs.code, ${positionSql.columns}, signs.status, latitude, longitude, target,
         streets.id AS streetId, streets.name AS street, streets.kind, streets.slug,
         ${scansOf("signs.code", "'person'")} AS scans,
         ${lastDayOf("signs.code", "'person'", "?3")} AS lastDay,
         (SELECT max(unixepoch(day)) / 86400 FROM current_sign_events AS visit
          WHERE visit.code = signs.code AND ${isVisitSql}) AS lastVisit,
         (SELECT max(unixepoch(day)) / 86400 FROM current_sign_events AS gone
          WHERE gone.code = signs.code AND gone.kind = 'retired') AS retiredDay,
         (SELECT json_object('day', unixepoch(day) / 86400, 'outcome', outcome)
          FROM (${foundBrokenSql("signs.code")})) AS found,
         open_reports.at AS reportedAt, open_reports.kinds AS reportedKinds,
         judgement
       FROM signs
       JOIN streets ON streets.id = signs.street_id
       ${positionSql.join}
       LEFT JOIN sign_health ON sign_health.code = signs.code
       LEFT JOIN (${openReportsSql("code", "?3")}) AS open_reports ON open_reports.code = signs.code
       WHERE ?4 IS NULL OR signs.code = ?4
       ORDER BY signs.code`,
    )
    .bind(from, to, utcOffset, code)
    .all<StoredRow>();
  const signs = results.map(({ reportedAt, reportedKinds, found, judgement, ...row }) => {
    const sign = {
      ...row,
      found: found === null ? null : (JSON.parse(found) as FoundBroken),
      reported:
        reportedAt === null ? null : { day: reportedAt, kinds: readKinds(reportedKinds ?? "[]") },
      judgement: judgement === null ? null : (JSON.parse(judgement) as Judgement),
    };
    return { ...sign, state: stateOf(sign) };
  });
  const reasons = reasonsOf(signs);
  return signs.map((sign) => ({ ...sign, reasons: reasons.get(sign.code) ?? [] }));
}
