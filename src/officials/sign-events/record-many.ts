import type { VisitOutcome } from "../../db/schema.ts";
import { changeOnce } from "../../records/changes/change-once.ts";
import type { NotApplied } from "../../records/changes/outcome.ts";
import type { Problem } from "../../records/problems.ts";
import { answerReports } from "../components/answers/answer-reports.ts";

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

export type RecordedMany =
  | { outcome: "recorded"; changeSet: number }
  /** The same form was sent before; nothing is recorded a second time. */
  | { outcome: "before"; changeSet: number }
  /** The signs that stand in the way, each with why. */
  | { outcome: "refused"; signs: RefusedSign[] };

/**
 * Records one thing of many signs as one change set: all of them, or none. Their open reports are
 * answered in the same batch.
 * @param formKey the key of the form, by which it records once; null without one.
 */
export async function recordMany(
  d1: D1Database,
  { codes, kind, day, outcome, note }: ManyEvents,
  { official, today, utcOffset }: { official: string; today: string; utcOffset: number },
  formKey: string | null,
): Promise<RecordedMany> {
  const visit = { codes, kind, day, outcome };
  const recorded = await changeOnce(
    d1,
    codes.map((code) => ({
      kind: "signEvent",
      key: code,
      after: { code, kind, day, ...(outcome === null ? {} : { outcome }), note },
    })),
    formKey,
    {
      official,
      today,
      what: "sign event",
      alongside: answerReports(d1, visit, { official, utcOffset, reports: null }),
    },
  );
  switch (recorded.outcome) {
    case "applied":
      return { outcome: "recorded", changeSet: recorded.changeSet };
    case "changed-before":
      return { outcome: "before", changeSet: recorded.changeSet };
    case "refused":
      return { outcome: "refused", signs: refusedSigns(recorded.problems) };
  }
  throw new Error("New events are never as they were, nor in conflict.");
}

type Refusal = Extract<NotApplied, { outcome: "refused" }>;

/** A sign is named once, by the first thing that is wrong. */
function refusedSigns(problems: Refusal["problems"]): RefusedSign[] {
  const first = new Map<string, Problem>();
  for (const { key, problem } of problems) {
    if (key !== null && !first.has(key)) first.set(key, problem);
  }
  return [...first].map(([code, problem]) => ({ code, problem }));
}
