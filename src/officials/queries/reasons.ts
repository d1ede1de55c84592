import { lastDayOf } from "../../scan/read.ts";
import type { Judgement } from "../../sign-health/judge.ts";
import { minEffectiveDays } from "../../sign-health/tier.ts";
import {
  type BrokenOutcome,
  brokenOutcomes,
  foundBrokenSql,
  isVisitSql,
  listed,
} from "../../signs/visits.ts";
import { type OpenOrder, openOrderSql } from "../../signs/workshop/orders.ts";

/** Why somebody should look at a sign. */
export type Reason =
  | { kind: "inspect" | "watch" }
  | { kind: "reported" }
  /** An inspection found it broken, and nobody has mended it since. */
  | ({ kind: "found" } & FoundBroken)
  /** It hangs, and nobody has ever scanned it. `neighbours`: scans a day of the street's others. */
  | { kind: "never"; days: number; neighbours: number | null }
  /** By the records it does not hang, but it is scanned. */
  | { kind: "planned" | "retired"; lastDay: number };

/** What inspections found wrong, on which city day, and the plate that is on order for it. */
export type FoundBroken = { day: number; outcome: BrokenOutcome; order: OpenOrder | null };

/** What of a sign tells. */
export type ReasonFacts = {
  status: "planned" | "installed" | "retired";
  /** City day of the last scan by a person, however long ago; null if there was none. */
  lastDay: number | null;
  /** City day of its last inspection, repair or replacement. */
  lastVisit: number | null;
  /** City day on which it was taken down for good; null if it hangs, or nobody recorded one. */
  retiredDay: number | null;
  /** What its last inspection found wrong and nobody has mended yet; null if nothing. */
  found: FoundBroken | null;
  /** Whether there are reports of it that nobody has closed. */
  isReported: boolean;
  /** What sign health last said; null before it was first judged. */
  judgement: Pick<Judgement, "tier" | "day" | "installed"> | null;
  /** Mean scans a day of the other signs of its street, of a sign that was never scanned. */
  neighbours: number | null;
};

/**
 * Columns of a query of `signs` LEFT JOIN `sign_health`, beside its `status`: what `ReasonFacts`
 * needs and other tables know, `found` as JSON. `utcOffset` is SQL in whole hours.
 */
export const reasonColumns = (utcOffset: string): string => `
  ${lastDayOf("signs.code", "'person'", utcOffset)} AS lastDay,
  (SELECT max(unixepoch(day)) / 86400 FROM current_sign_events AS visit
   WHERE visit.code = signs.code AND ${isVisitSql}) AS lastVisit,
  iif(signs.status = 'installed', NULL, (SELECT max(unixepoch(day)) / 86400
    FROM current_sign_events AS gone
    WHERE gone.code = signs.code AND gone.kind = 'retired')) AS retiredDay,
  iif(signs.code IN (SELECT code FROM sign_events WHERE outcome IN ${listed(brokenOutcomes)}),
    (SELECT json_object('day', unixepoch(day) / 86400, 'outcome', outcome,
       'order', json(${openOrderSql("signs.code", utcOffset)}))
     FROM (${foundBrokenSql("signs.code")})), NULL) AS found,
  iif(sign_health.last_scan IS NULL, (SELECT avg(others.judgement ->> 'rate')
    FROM signs AS neighbours JOIN sign_health AS others ON others.code = neighbours.code
    WHERE neighbours.street_id = signs.street_id AND neighbours.code <> signs.code
      AND others.judgement ->> 'effectiveDays' >= ${minEffectiveDays}), NULL) AS neighbours`;

/** A sign that was never scanned is to be checked after so many days, whatever its neighbours. */
export const maxNeverDays = 60;
const minNeverDays = 14;

/** A sign that does not hang is told of for so many days after it was last scanned. */
const toldDays = 30;

/**
 * Whether a sign is to be visited, or only watched; null where there is nothing to check. While its
 * new plate is being made nobody need go, but to take another code off.
 */
export function urgencyOf(reasons: readonly Reason[]): "inspect" | "watch" | null {
  if (reasons.length === 0) return null;
  if (reasons.some(waitsForPlate)) return "watch";
  return reasons.every(({ kind }) => kind === "watch") ? "watch" : "inspect";
}

/** Whether it is broken and its new plate is being made, and not late. */
export const waitsForPlate = (reason: Reason): boolean =>
  reason.kind === "found" &&
  reason.outcome !== "pasted-over" &&
  reason.order?.deliveredOn === null &&
  !reason.order.isLate;

/** Why a sign should be looked at; empty if it need not. */
export function reasonsOf(sign: ReasonFacts): Reason[] {
  const reasons: Reason[] = sign.isReported ? [{ kind: "reported" }] : [];
  const { status, judgement, lastDay, found, neighbours } = sign;
  // What somebody has seen there explains the scans that are missing.
  if (found && status === "installed") return [{ kind: "found", ...found }, ...reasons];
  if (!judgement) return reasons;
  if (status !== "installed") {
    const from = judgement.day - toldDays;
    const scanned = lastDay !== null && lastDay >= from && lastDay > (sign.retiredDay ?? from);
    return scanned ? [...reasons, { kind: status, lastDay }] : reasons;
  }
  if (judgement.tier === "inspect" || judgement.tier === "watch") {
    return [{ kind: judgement.tier }, ...reasons];
  }
  const installed = judgement.installed ?? null;
  if (lastDay !== null || installed === null) return reasons;
  const quiet = judgement.day - Math.max(installed, sign.lastVisit ?? installed);
  const days = judgement.day - installed;
  return quiet >= neverDays(neighbours)
    ? [...reasons, { kind: "never", days, neighbours }]
    : reasons;
}

/**
 * Days after which a sign that was never scanned is to be checked: those in which one that is
 * scanned a quarter as often as the others of its street would have had five scans. That a sign
 * has none where five are due happens by chance once in 150 times (Poisson).
 */
function neverDays(neighbours: number | null): number {
  const days = neighbours ? Math.ceil((5 * 4) / neighbours) : maxNeverDays;
  return Math.min(maxNeverDays, Math.max(minNeverDays, days));
}
