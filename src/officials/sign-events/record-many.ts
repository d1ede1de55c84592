import type { VisitOutcome } from "../../db/schema.ts";
import { changeRecords } from "../../records/changes/change-records.ts";
import type { NotApplied } from "../../records/changes/outcome.ts";
import type { Problem } from "../../records/problems.ts";

/** What officials record of signs, in the order in which it happens to them. */
export const recordedKinds = ["installed", "inspected", "repaired", "replaced", "retired"] as const;
export type RecordedKind = (typeof recordedKinds)[number];

/** The same day, outcome and note for each of the signs; `day` as it was typed. */
export type ManyEvents = {
  codes: readonly string[];
  kind: RecordedKind;
  day: string;
  /** Of inspections alone. */
  outcome: VisitOutcome | null;
  note: string | null;
};

export type RefusedSign = { code: string; problem: Problem };

/**
 * Records one thing of many signs as one change set: all of them, or none.
 * @returns the signs that stand in the way, each with why; none where all were recorded.
 */
export async function recordMany(
  d1: D1Database,
  { codes, kind, day, outcome, note }: ManyEvents,
  { official, today }: { official: string; today: string },
): Promise<RefusedSign[]> {
  const recorded = await changeRecords(
    d1,
    codes.map((code) => ({
      kind: "signEvent",
      key: code,
      after: { code, kind, day, ...(outcome === null ? {} : { outcome }), note },
    })),
    { official, today, what: "sign event" },
  );
  return isRefused(recorded) ? refusedSigns(recorded.problems) : [];
}

type Refusal = Extract<NotApplied, { outcome: "refused" }>;

const isRefused = (outcome: { outcome: string }): outcome is Refusal =>
  outcome.outcome === "refused";

/** A sign is named once, by the first thing that is wrong. */
function refusedSigns(problems: Refusal["problems"]): RefusedSign[] {
  const first = new Map<string, Problem>();
  for (const { key, problem } of problems) {
    if (key !== null && !first.has(key)) first.set(key, problem);
  }
  return [...first].map(([code, problem]) => ({ code, problem }));
}
