import type { Language } from "../../city.ts";
import type { signEventKinds, VisitOutcome } from "../../db/schema.ts";
import type { Reading } from "../../records/problems.ts";
import { signEventFields } from "../../records/sign-event-fields.ts";
import type { Form } from "../../web/read-form.ts";

/** What an inspection found, as the records call it. */
export const outcomeName = (outcome: string, language: Language): string =>
  signEventFields.outcome.value.limits.choices?.[outcome]?.[language] ?? outcome;

/**
 * What a form says that an inspection found; null where it says nothing. The same form records
 * repairs and the like too, of which there is no outcome, so that it is read of inspections alone.
 */
export const readOutcome = (
  form: Form,
  kind: (typeof signEventKinds)[number],
): Reading<VisitOutcome | null> =>
  kind === "inspected"
    ? signEventFields.outcome.read(form.get("outcome") ?? null)
    : { value: null };
