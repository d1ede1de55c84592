import type { Form } from "./read-form.ts";

/**
 * The number that a form carries in a hidden field, by which it records once however often it is
 * sent: a second tap, a reload, a network that broke off before the answer came. The database holds
 * it as unique. A form without one, as a program may send, records each time.
 */

export const formNumberField = "form";

export const newFormNumber = (): string => crypto.randomUUID();

/** The number that a form was sent with; null where it has none of ours. */
export function formNumberOf(form: Form): string | null {
  const number = form.get(formNumberField) ?? "";
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(number) ? number : null;
}
