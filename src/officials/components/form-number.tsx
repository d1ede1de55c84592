import { formNumberField, newFormNumber } from "../../web/form-number.ts";

/** The hidden field by which a form records once, however often it is sent. */
export function FormNumber() {
  return <input type="hidden" name={formNumberField} value={newFormNumber()} />;
}
