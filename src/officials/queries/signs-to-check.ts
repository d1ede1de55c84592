import type { Judgement } from "../../sign-health/judge.ts";
import { brokenOutcomes, listed } from "../../signs/visits.ts";
import { openReportsSql } from "./open-reports.ts";
import {
  type Reason,
  type ReasonFacts,
  reasonColumns,
  reasonsOf,
  waitsForPlate,
} from "./reasons.ts";

/** A sign that somebody should look at, and why. */
export type SignToCheck = {
  code: string;
  reasons: Reason[];
  /** Whether somebody has found or reported another code over its own. */
  isPastedOver: boolean;
  /** The chance of its silence, if it is silent: the smaller, the more pressing. */
  chance: number;
  /** Whether it is known where it stands. */
  isPlaced: boolean;
};

type StoredFacts = Omit<ReasonFacts, "found" | "isReported" | "judgement"> & {
  code: string;
  found: string | null;
  isReported: 0 | 1;
  isReportedAsPastedOver: 0 | 1;
  isPlaced: 0 | 1;
  tier: Judgement["tier"] | null;
  day: number;
  installed: number | null;
  chance: number | null;
};

/**
 * The signs to check, the most pressing first: those over whose code another is pasted, which may
 * lead to a false page; then what is known to be wrong, what the records do not explain, what was
 * never scanned, at last what is only to be watched; of each, the least likely silence first. No
 * period changes that, and no sign is read that cannot be one of them.
 */
export async function readSignsToCheck(d1: D1Database, utcOffset: number): Promise<SignToCheck[]> {
  const { results } = await d1.prepare(mayBeToCheck).bind(utcOffset).all<StoredFacts>();
  return results
    .flatMap((row) => {
      const { code, isReported, isReportedAsPastedOver, isPlaced } = row;
      const { found, tier, day, installed, chance, ...facts } = row;
      const reasons = reasonsOf({
        ...facts,
        found: found === null ? null : JSON.parse(found),
        isReported: isReported === 1,
        judgement: tier === null ? null : { tier, day, installed },
      });
      if (reasons.length === 0) return [];
      const isPastedOver = isReportedAsPastedOver === 1 || reasons.some(isFoundPastedOver);
      return [{ code, reasons, isPastedOver, chance: chance ?? 1, isPlaced: isPlaced === 1 }];
    })
    .sort(comparePressing);
}

/**
 * Signs that are reported, were found broken, are flagged, are not scanned although they hang or do
 * not hang: each by an index that holds no other sign (`migrations/0025_large_city.sql`).
 */
const mayBeToCheck = `
  WITH reported AS MATERIALIZED (${openReportsSql("code", "?1")}), known AS (
    SELECT code FROM reported
    UNION SELECT code FROM sign_events WHERE outcome IN ${listed(brokenOutcomes)}
    UNION SELECT code FROM sign_health WHERE tier IN ('inspect', 'watch')
    UNION SELECT code FROM sign_health WHERE last_scan IS NULL
    UNION SELECT code FROM signs WHERE status <> 'installed'
  )
  SELECT signs.code, signs.status, ${reasonColumns("?1")},
    signs.code IN (SELECT code FROM reported) AS isReported,
    signs.code IN (SELECT code FROM reported WHERE kinds LIKE '%"pasted-over"%')
      AS isReportedAsPastedOver,
    latitude IS NOT NULL AS isPlaced, tier, sign_health.day,
    judgement ->> 'installed' AS installed, judgement ->> '$.silence.chance' AS chance
  FROM known CROSS JOIN signs ON signs.code = known.code
  LEFT JOIN sign_health ON sign_health.code = signs.code
  ORDER BY signs.code`;

const isFoundPastedOver = (reason: Reason): boolean =>
  reason.kind === "found" && reason.outcome === "pasted-over";

/** Compares two signs by how pressing they are. */
export const comparePressing = (a: SignToCheck, b: SignToCheck): number =>
  rank(a) - rank(b) || a.chance - b.chance;

const order: readonly Reason["kind"][] = [
  "found",
  "inspect",
  "reported",
  "planned",
  "retired",
  "never",
  "watch",
];
const rank = ({ reasons, isPastedOver }: SignToCheck): number =>
  isPastedOver ? -1 : Math.min(...reasons.map(rankOf));
const rankOf = (reason: Reason): number =>
  order.indexOf(waitsForPlate(reason) ? "watch" : reason.kind);
