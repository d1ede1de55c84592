import type { Language } from "../../city.ts";
import { visitOutcomes } from "../../db/schema.ts";
import { messages } from "./messages.ts";
import { outcomeName } from "./outcome.ts";

/**
 * A choice of what an inspection found, as the form's field `outcome`; it may be left open.
 * @param chosen where the form comes back.
 */
export function OutcomeChoice({ language, chosen = "" }: { language: Language; chosen?: string }) {
  const t = messages[language];
  return (
    <label>
      {t.outcome}
      <select name="outcome">
        <option value="">{t.noOutcome}</option>
        {visitOutcomes.map((outcome) => (
          <option value={outcome} selected={outcome === chosen}>
            {outcomeName(outcome, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
