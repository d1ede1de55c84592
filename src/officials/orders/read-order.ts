import type { Language } from "../../city.ts";
import { parseDay } from "../../db/hours.ts";
import { readOptions } from "../../signs/plate/options.ts";
import { defaultFormat } from "../../signs/plate/plate.ts";
import { maxQuantity } from "../../signs/workshop/job.ts";
import { maxSignsPerOrder, type NewOrder, type OrderTerms } from "../../signs/workshop/orders.ts";
import { readPasted, TooManyCodes } from "../../signs/workshop/pasted.ts";
import { formatNumber } from "../../web/format.ts";
import type { Form } from "../../web/read-form.ts";
import { readText } from "../../web/text.ts";
import { codesIn } from "../components/sign-boxes.ts";
import { messages } from "./messages.ts";

const maxWorkshop = 200;
const maxNote = 500;

/** What a form's boxes hold, as typed, to be shown again. */
export type TermsFields = Record<keyof OrderTerms, string>;
export type OrderFields = TermsFields & { token: string };

export const termsFieldsOf = (form: Form, today: string): TermsFields => ({
  workshop: form.get("workshop") ?? "",
  orderedOn: form.get("orderedOn") ?? today,
  dueOn: form.get("dueOn") ?? "",
  format: form.get("format") ?? defaultFormat,
  bleed: form.get("bleed") ?? "0",
  quantity: form.get("quantity") ?? "1",
  note: form.get("note") ?? "",
});

export const fieldsOf = (form: Form, today: string): OrderFields => ({
  ...termsFieldsOf(form, today),
  token: form.get("token") ?? newToken(),
});

/** Of a form that is shown: what tells an order that is sent again from another one. */
export const newToken = (): string => crypto.randomUUID();
export const isToken = (text: string): boolean => /^[\w-]{16,64}$/.test(text);

/**
 * Reads an order: `codes`, and `sign-{CODE}` for each box.
 * @param today city day, as `YYYY-MM-DD`.
 * @returns the order, or a sentence for each thing that is wrong with it.
 */
export function readOrderForm(
  form: Form,
  { today, language }: { today: string; language: Language },
): Omit<NewOrder, "official"> | string[] {
  const problems: string[] = [];
  const codes = readCodes(form, problems, language);
  const { token, ...fields } = fieldsOf(form, today);
  const terms = readTerms(fields, problems, { today, language });
  if (!isToken(token)) problems.push(messages[language].wrong.form);
  return terms && problems.length === 0 ? { ...terms, token, codes } : problems;
}

/**
 * Reads what is agreed with a workshop; what is wrong with it goes to `problems`.
 * @param today city day, as `YYYY-MM-DD`.
 * @returns null where something is wrong with it.
 */
export function readTerms(
  fields: TermsFields,
  problems: string[],
  { today, language }: { today: string; language: Language },
): OrderTerms | null {
  const t = messages[language].wrong;
  const number = (value: number) => formatNumber(value, language);
  const found = problems.length;
  const workshop = readText(fields.workshop, maxWorkshop);
  if (workshop.text === "" || workshop.fault) problems.push(t.workshop(number(maxWorkshop)));
  const { orderedOn, dueOn } = fields;
  const isOrdered = parseDay(orderedOn) !== null && orderedOn <= today;
  if (!isOrdered) problems.push(t.orderedOn);
  if (dueOn !== "" && (parseDay(dueOn) === null || (isOrdered && dueOn < orderedOn))) {
    problems.push(t.dueOn);
  }
  const bleed = fields.bleed.replace(",", ".") || "0";
  const options = readOptions({ format: fields.format, bleed }, language);
  if (typeof options === "string") problems.push(options);
  const quantity = /^\d{1,2}$/.test(fields.quantity) ? Number(fields.quantity) : 0;
  if (quantity < 1 || quantity > maxQuantity) problems.push(t.quantity(number(maxQuantity)));
  const note = readText(fields.note, maxNote);
  if (note.fault) problems.push(t.note(number(maxNote)));
  if (problems.length > found || typeof options === "string") return null;
  return {
    workshop: workshop.text,
    orderedOn,
    dueOn: dueOn || null,
    format: options.format,
    bleed: options.bleed,
    quantity,
    note: note.text || null,
  };
}

/** The signs of a form, each once: `codes`, and a box for each; what is wrong with them goes to `problems`. */
export function readCodes(form: Form, problems: string[], language: Language): string[] {
  const t = messages[language].wrong;
  const tooMany = t.tooMany(formatNumber(maxSignsPerOrder, language));
  try {
    const pasted = readPasted(form.get("codes") ?? "");
    const codes = [...new Set([...pasted.codes, ...codesIn(form)])];
    if (pasted.malformed.length > 0) {
      problems.push(t.malformed(someOf(pasted.malformed, (word) => word.slice(0, 20), language)));
    } else if (codes.length === 0) problems.push(t.noSigns);
    if (codes.length > maxSignsPerOrder) problems.push(tooMany);
    return codes;
  } catch (error) {
    if (!(error instanceof TooManyCodes)) throw error;
    problems.push(tooMany);
    return [];
  }
}

const maxNamed = 10;

/** The first few of many, and how many more there are. */
export function someOf<T>(
  many: readonly T[],
  name: (one: T) => string,
  language: Language,
): string {
  const named = many.slice(0, maxNamed).map(name).join(", ");
  const more = many.length - maxNamed;
  if (more <= 0) return named;
  return `${named} ${messages[language].wrong.more(formatNumber(more, language))}`;
}
