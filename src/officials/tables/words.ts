import type { Language } from "../../city.ts";
import type { AnyField } from "../../records/fields.ts";
import { signEventFields } from "../../records/sign-event-fields.ts";
import { streetFields } from "../../records/street-fields.ts";
import { messages as reports } from "../../streets/reports/messages.ts";
import type { Cell } from "../../web/csv.ts";
import { messages as audit } from "../components/audit-messages.ts";
import { auditedFields, auditedSubject } from "../components/audit-words.ts";

/**
 * Values that the database keeps as keys, in the words that the pages have for them: a file is in
 * one language throughout. The keys themselves are had from the API.
 */
const words: Record<string, (value: string, language: Language) => string | null | undefined> = {
  kind: (value, language) => choiceOf(streetFields.kind, value, language),
  event: (value, language) => choiceOf(signEventFields.kind, value, language),
  outcome: (value, language) => choiceOf(signEventFields.outcome, value, language),
  report_kind: (value, language) => lookUp(reports[language].kinds, value),
  report_state: (value, language) => lookUp(reports[language].states, value),
  role: (value, language) => lookUp(audit[language].roles, value),
  action: (value, language) => lookUp(audit[language].actions, value),
  subject: auditedSubject,
  before: auditedFields,
  after: auditedFields,
};

/** Whether a column's values are keys that people read in other words. */
export const hasWords = (column: string): boolean => Object.hasOwn(words, column);

/** A cell as people read it; what has no other word stays as it is. */
export function inWords(column: string, cell: Cell, language: Language): Cell {
  if (typeof cell !== "string") return cell;
  return words[column]?.(cell, language) ?? cell;
}

const choiceOf = (field: AnyField, value: string, language: Language): string | undefined =>
  field.value.limits.choices?.[value]?.[language];

const lookUp = (said: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.hasOwn(said, value) ? said[value] : undefined;
