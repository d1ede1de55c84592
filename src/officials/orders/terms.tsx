import type { Language } from "../../city.ts";
import { formatNames } from "../../signs/plate/plate.ts";
import { maxQuantity } from "../../signs/workshop/job.ts";
import { plateFormats } from "../components/plate-formats.ts";
import { messages } from "./messages.ts";
import type { TermsFields } from "./read-order.ts";

/** The fields of an order's form: from whom, when, and of what kind. */
export function Terms(props: { fields: TermsFields; today: string; language: Language }) {
  const { fields, today, language } = props;
  const t = messages[language];
  return (
    <>
      <label>
        {t.workshop}
        <input name="workshop" required maxlength={200} value={fields.workshop} />
      </label>
      <label>
        {t.orderedOn}
        <input type="date" name="orderedOn" required max={today} value={fields.orderedOn} />
      </label>
      <label>
        {t.dueOptional}
        <input type="date" name="dueOn" value={fields.dueOn} />
      </label>
      <label>
        {t.format}
        <select name="format">
          {formatNames.map((name) => (
            <option value={name} selected={name === fields.format}>
              {plateFormats[name][language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.bleed}
        <input name="bleed" type="number" min="0" max="20" step="0.5" value={fields.bleed} />
      </label>
      <label>
        {t.quantity}
        <input
          name="quantity"
          type="number"
          min="1"
          max={maxQuantity}
          required
          value={fields.quantity}
        />
      </label>
      <label>
        {t.note}
        <textarea name="note" rows={2} maxlength={500}>
          {fields.note}
        </textarea>
      </label>
    </>
  );
}
