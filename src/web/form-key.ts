import type { Form } from "./read-form.ts";

/**
 * The idempotency key that a form carries in a hidden field, by which it records once however often it is
 * sent: a second tap, a reload, a network that broke off before the answer came. The database holds
 * it as unique. A form without one, as a program may send, records each time.
 */

export const formKeyField = "key";

/** A key for a form that is shown: the same form sent twice is known by it. */
export const newFormKey = (): string => crypto.randomUUID();

/** The key that a form was sent with, as `crypto.randomUUID` draws it (RFC 9562); null without one. */
export function formKeyOf(form: Form): string | null {
  const key = form.get(formKeyField) ?? "";
  return /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(key) ? key : null;
}
