import type { Language } from "../../../city.ts";
import { fieldOf } from "../../changes/pieces.ts";
import { problemSentence } from "../../problem-sentences/sentence.ts";
import { messages } from "./messages.ts";
import type { LeftOut } from "./send.ts";

/** Why a record of an import was left out, as a sentence. */
export function reasonOf(leftOut: LeftOut, language: Language): string {
  if ("conflict" in leftOut) {
    const { name, fields } = leftOut.conflict;
    return messages[language].changedMeanwhile(name, fields[0]?.official ?? "");
  }
  if ("isAlone" in leftOut) return messages[language].leadsToLeftOut;
  const { kind, field, problem } = leftOut.problem;
  const known = field === null ? undefined : fieldOf(kind, field);
  const sentence = problemSentence(problem, language, known?.value.limits.choices);
  return known ? `${known.heading[language]}: ${sentence}` : sentence;
}
