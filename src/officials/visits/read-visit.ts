import type { Language } from "../../city.ts";
import { problemSentence } from "../../records/problem-sentences/sentence.ts";
import { signEventFields } from "../../records/sign-event-fields.ts";
import { formKeyOf } from "../../web/form-key.ts";
import type { Form } from "../../web/read-form.ts";
import { reportsAnswered, reportsUnticked } from "../components/answers/answers-choice.tsx";
import type { NewSignEvent } from "../components/event-change.ts";
import { messages } from "./messages.ts";
import { recordingOf, type VisitResult, visitResults } from "./results.ts";

/** `reports` are those that the visit answers; null for all that are open. */
export type Visit = { key: string; event: NewSignEvent; reports: number[] | null };

/** Nothing to record: a sentence that says why, and whether it came from a page of ours at all. */
export type NoVisit = { problem: string; isOurForm: boolean };

/** What was typed, to be shown again. */
export type Typed = {
  result: VisitResult | null;
  note: string;
  /** The reports that it was not to answer, by their ids. */
  unticked: readonly number[];
};

export const typedIn = (form: Form): Typed => ({
  result: visitResults.find((known) => known === form.get("result")) ?? null,
  note: form.get("note") ?? "",
  unticked: reportsUnticked(form),
});

/**
 * Reads the form of a visit: `key`, `day` (`YYYY-MM-DD`), `note`, and either `well` or `result`.
 * @returns the visit, or why there is none. Whether the sign can have been visited so and on that day
 *   the records say (`record-visit.ts`).
 */
export function readVisit(form: Form, code: string, language: Language): Visit | NoVisit {
  const t = messages[language].problems;
  const refused = (problem: string): NoVisit => ({ problem, isOurForm: true });
  // What nobody types.
  const key = formKeyOf(form);
  const day = signEventFields.day.read(form.get("day") ?? null);
  if (key === null || "problem" in day || day.value === null) {
    return { problem: t.noForm, isOurForm: false };
  }
  if (form.has("well") && form.has("result")) return refused(t.two);
  const result = form.has("well") ? "well" : typedIn(form).result;
  if (result === null) return refused(t.none);
  const note = signEventFields.note.read(form.get("note") ?? null);
  if ("problem" in note) return refused(problemSentence(note, language));
  const event = { code, day: day.value, ...recordingOf(result), note: note.value };
  return { key, event, reports: reportsAnswered(form) };
}
