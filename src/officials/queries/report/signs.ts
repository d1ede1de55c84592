import { firstHourOf, isoDay } from "../../../db/hours.ts";
import { lastOfMonth } from "../../../scan/months.ts";
import { type DayRange, scansOf } from "../../../scan/read.ts";
import type { SignPosition } from "../../../signs/position.ts";
import { positionSql } from "../../../signs/position-columns.ts";
import { foundBrokenSql } from "../../../signs/visits.ts";
import { reportedBeforeSql } from "../open-reports.ts";
import { hungAt } from "../signs-at.ts";

/** A sign as a report names it, in the words of the day on which the report was made. */
export type SignOfReport = SignPosition & {
  code: string;
  street: string;
  kind: string | null;
  scans: number;
  /** What sign health had said of it at the end of the month: 1 watch, 2 inspect. */
  flag: 1 | 2 | null;
};

type HungSign = SignOfReport &
  Record<"wasHung" | "wasScanned" | "wasBroken" | "wasReported", 0 | 1> & { streetId: number };

/** Whether a sign was scanned by a person until the day `?2`, from its months and its hours. */
const wasScanned = `(
  EXISTS (SELECT 1 FROM scan_months AS months
    WHERE months.code = signs.code AND months."by" = 'person' AND months.month <= ?2
      AND sums ->> min(CAST(?2 AS INTEGER) - month, ${lastOfMonth}) > 0)
  OR EXISTS (SELECT 1 FROM scans WHERE scans.code = signs.code AND scans."by" = 'person'
    AND scans.hour < (?2 + 1) * 24 - ?3))`;

/** So many signs a report names in each of its lists: as many as fit one sheet of A4. */
const maxNamed = 5;

/** The signs that hung at the end of a stretch of days, and what there is to say of them. */
export async function readSignsOfReport(d1: D1Database, span: DayRange) {
  const { from, to, utcOffset } = span;
  const { results: signs } = await d1
    .prepare(
      `SELECT signs.code, street_id AS streetId, streets.name AS street, streets.kind,
         ${positionSql.columns}, ${scansOf("signs.code", "'person'")} AS scans, flag,
         ${hungAt("?5", "?3")} AS wasHung, ${wasScanned} AS wasScanned,
         EXISTS (${foundBrokenSql("signs.code", "?4")}) AS wasBroken,
         signs.code IN (${reportedBeforeSql("?6")}) AS wasReported
       FROM signs JOIN streets ON streets.id = signs.street_id ${positionSql.join}
       LEFT JOIN sign_flags AS flags ON flags.code = signs.code AND flags.day = ?2
       WHERE ${hungAt("?4", "?3")}
       ORDER BY signs.code`,
    )
    .bind(from, to, utcOffset, isoDay(to), isoDay(from - 1), firstHourOf(to + 1, utcOffset) * 3_600)
    .all<HungSign>();
  const ranked = signs.toSorted((a, b) => b.scans - a.scans);
  const flagged = signs
    .filter(({ flag }) => flag !== null)
    .sort((a, b) => (b.flag ?? 0) - (a.flag ?? 0));
  return {
    signs: signs.length,
    streets: new Set(signs.map(({ streetId }) => streetId)).size,
    never: signs.filter((sign) => sign.wasScanned === 0).length,
    most: ranked
      .filter(({ scans }) => scans > 0)
      .slice(0, maxNamed)
      .map(named),
    least: ranked
      .filter(({ wasHung }) => wasHung === 1)
      .slice(-maxNamed)
      .reverse()
      .map(named),
    flagged: {
      inspect: flagged.filter(({ flag }) => flag === 2).length,
      watch: flagged.filter(({ flag }) => flag === 1).length,
      listed: flagged.slice(0, maxNamed).map(named),
    },
    seen: {
      broken: signs.filter((sign) => sign.wasBroken === 1).length,
      reported: signs.filter((sign) => sign.wasReported === 1).length,
    },
  };
}

const named = ({
  streetId,
  wasHung,
  wasScanned,
  wasBroken,
  wasReported,
  ...sign
}: HungSign): SignOfReport => sign;

/** Whether sign health judged a day. */
export async function wasJudged(d1: D1Database, day: number): Promise<boolean> {
  const found = await d1
    .prepare("SELECT 1 AS found FROM health_runs WHERE day = ? AND finished_at IS NOT NULL")
    .bind(day)
    .first<number>("found");
  return found === 1;
}
