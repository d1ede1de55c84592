import type { Language } from "../../city.ts";
import { type signEventKinds, type VisitOutcome, visitOutcomes } from "../../db/schema.ts";
import { signEventFields } from "../../records/sign-event-fields.ts";
import { type Recording, recordings } from "../components/event-change.ts";
import { outcomeName } from "../components/outcome.ts";

/** What somebody who is at a sign may say of it: what an inspection found, or what was done. */
export const visitResults = [...visitOutcomes, "repaired", "replaced", "installed"] as const;
export type VisitResult = (typeof visitResults)[number];

/** The results that a sign of a status may have; a sign that is not up can only be put up. */
export const resultsOf = (status: "planned" | "installed" | "retired"): VisitResult[] =>
  visitResults.filter((result) => (result === "installed") === (status !== "installed"));

const works: Partial<Record<VisitResult, Recording>> = {
  repaired: "repairs",
  replaced: "replacements",
  installed: "installations",
};

/** How a result is recorded: as work of its own, or as an inspection with its outcome. */
export function recordingOf(result: VisitResult): {
  recording: Recording;
  outcome: VisitOutcome | null;
} {
  const recording = works[result];
  return recording
    ? { recording, outcome: null }
    : { recording: "inspections", outcome: result as VisitOutcome };
}

/** A result inside a sentence, as the records call it: "hư hỏng", "đã sửa". */
export function resultName(result: VisitResult, language: Language): string {
  const { recording, outcome } = recordingOf(result);
  return outcome === null
    ? kindName(recordings[recording], language)
    : outcomeName(outcome, language);
}

type EventKind = (typeof signEventKinds)[number];
type Recorded = { kind: EventKind; outcome: VisitOutcome | null };

/** What a visit that was recorded came to, as `resultName`. */
export const recordedResult = ({ kind, outcome }: Recorded, language: Language): string =>
  outcome === null ? kindName(kind, language) : outcomeName(outcome, language);

/** What was recorded, inside a sentence: "đã kiểm tra: hư hỏng", "đã sửa". */
export function recordedName({ kind, outcome }: Recorded, language: Language): string {
  const done = kindName(kind, language);
  return outcome === null ? done : `${done}: ${outcomeName(outcome, language)}`;
}

const kindName = (kind: EventKind, language: Language): string =>
  signEventFields.kind.value.limits.choices?.[kind]?.[language] ?? kind;
