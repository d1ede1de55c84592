import type { Language } from "../../city.ts";
import { parseDay, today } from "../../db/hours.ts";
import type { Step } from "./progress.ts";
import { messages } from "./progress-messages.ts";

/** What a step says, as a sentence: of a visit what was found, and what is to be done. */
export function stepSentence(
  { step, kind, outcome }: Pick<Step, "step" | "kind" | "outcome">,
  language: Language,
): string {
  const t = messages[language];
  if (step !== "visited") return t.steps[step];
  if (outcome !== null) return t.found[outcome];
  return kind === null || kind === "inspected" || kind === "reported" ? t.visited : t.mended[kind];
}

/** The city day of a step: of a visit that on which somebody was there, else when it was recorded. */
export const dayOfStep = ({ day, at }: Pick<Step, "day" | "at">, utcOffset: number): number =>
  (day === null ? null : parseDay(day)) ?? today(at * 1_000, utcOffset);
