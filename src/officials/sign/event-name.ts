import type { Language } from "../../city.ts";
import { outcomeName } from "../components/outcome.ts";
import type { SignEvent } from "../queries/sign-history.ts";
import { messages } from "./messages.ts";

/** What was done, and what it found: "Inspected: damaged". */
export function eventName({ kind, outcome }: SignEvent, language: Language): string {
  const done = messages[language].kinds[kind];
  return outcome === null ? done : `${done}: ${outcomeName(outcome, language)}`;
}
