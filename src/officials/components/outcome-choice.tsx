import type { Language } from "../../city.ts";
import { visitOutcomes } from "../../db/schema.ts";
import { messages } from "./messages.ts";
import { outcomeName } from "./outcome.ts";

/** A choice of what an inspection found, as the form's field `outcome`; it may be left open. */
export function OutcomeChoice({ language }: { language: Language }) {
  const t = messages[language];
  return (
    <label>
      {t.outcome}
      <select name="outcome">
        <option value="">{t.noOutcome}</option>
        {visitOutcomes.map((outcome) => (
          <option value={outcome}>{outcomeName(outcome, language)}</option>
        ))}
      </select>
    </label>
  );
}
