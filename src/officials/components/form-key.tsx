import { formKeyField, newFormKey } from "../../web/form-key.ts";

/** The hidden field by which a form records once, however often it is sent. */
export function FormKey() {
  return <input type="hidden" name={formKeyField} value={newFormKey()} autocomplete="off" />;
}
