import type { Judgement } from "../../sign-health/judge.ts";
import { minEffectiveDays } from "../../sign-health/tier.ts";
import type { BrokenOutcome } from "../../signs/visits.ts";
import type { OpenReports } from "./open-reports.ts";

/** Why somebody should look at a sign. */
export type Reason =
  | { kind: "inspect" | "watch" }
  | { kind: "reported" }
  /** An inspection found it broken, and nobody has mended it since. */
  | { kind: "found"; day: number; outcome: BrokenOutcome }
  /** It hangs, and nobody has ever scanned it. `neighbours`: scans a day of the street's others. */
  | { kind: "never"; days: number; neighbours: number | null }
  /** By the records it does not hang, but it is scanned. */
  | { kind: "planned" | "retired"; lastDay: number };

/** What of a sign's row (`sign-row.ts`) tells. */
type Facts = {
  code: string;
  status: "planned" | "installed" | "retired";
  streetId: number;
  lastDay: number | null;
  lastVisit: number | null;
  retiredDay: number | null;
  found: { day: number; outcome: BrokenOutcome } | null;
  reported: OpenReports | null;
  judgement: Judgement | null;
};

/** A sign that was never scanned is to be checked after so many days, whatever its neighbours. */
export const maxNeverDays = 60;
const minNeverDays = 14;

/** A sign that does not hang is told of for so many days after it was last scanned. */
const toldDays = 30;

/** Why each sign should be looked at, by its code; a sign that need not has no entry. */
export function reasonsOf(signs: readonly Facts[]): Map<string, Reason[]> {
  const rateOf = ratesOfOthers(signs);
  return new Map(
    signs.flatMap((sign) => {
      const reasons = reasonsOfOne(sign, rateOf(sign));
      return reasons.length > 0 ? [[sign.code, reasons] as const] : [];
    }),
  );
}

/** Whether a sign is to be visited, or only watched; null where there is nothing to check. */
export function urgencyOf(reasons: readonly Reason[]): "inspect" | "watch" | null {
  if (reasons.length === 0) return null;
  return reasons.every(({ kind }) => kind === "watch") ? "watch" : "inspect";
}

function reasonsOfOne(sign: Facts, neighbours: number | null): Reason[] {
  const reasons: Reason[] = sign.reported ? [{ kind: "reported" }] : [];
  const { status, judgement, lastDay, found } = sign;
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

/** Mean scans a day of the other signs of a sign's street that are judged; null if there are none. */
function ratesOfOthers(signs: readonly Facts[]): (sign: Facts) => number | null {
  const streets = new Map<number, { rates: number; signs: number }>();
  for (const { streetId, judgement } of signs) {
    if (!judgement || !isMeasured(judgement)) continue;
    const street = streets.get(streetId) ?? { rates: 0, signs: 0 };
    street.rates += judgement.rate;
    street.signs += 1;
    streets.set(streetId, street);
  }
  return ({ streetId, judgement }) => {
    const street = streets.get(streetId);
    if (!street) return null;
    const own = judgement !== null && isMeasured(judgement);
    const others = street.signs - (own ? 1 : 0);
    return others > 0 ? (street.rates - (own ? judgement.rate : 0)) / others : null;
  };
}

const isMeasured = ({ effectiveDays }: Judgement): boolean => effectiveDays >= minEffectiveDays;
