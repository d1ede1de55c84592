import { type ReportKind, reportKinds } from "../../db/schema.ts";
import type { Form } from "../../web/read-form.ts";
import { excessMarkAt, lengthOf, readText } from "../../web/text.ts";

/** What somebody typed, as they typed it, so that the form can show it again. */
export type Typed = {
  kind: string;
  code: string;
  text: string;
  contact: string;
  /** A field that people do not see; whoever fills it is a script. */
  trap: string;
  token: string;
};

export type FormFault =
  | "kind-missing"
  | "sign-unknown"
  | "text-missing"
  | "text-long"
  | "text-marks"
  | "text-long-now"
  | "contact-long"
  | "contact-marks"
  | "trap-filled"
  | "forged"
  | "too-soon"
  | "too-old"
  | "too-many"
  | "full"
  | "no-data";

/** In characters (Unicode code points), as people count them. */
export const most = { text: 2000, textWhenBusy: 500, contact: 200 };

export const emptyForm: Typed = {
  kind: "",
  code: "",
  text: "",
  contact: "",
  trap: "",
  token: "",
};

/** Reads the form's fields, texts as NFC; what is too long or has too many marks stays as it was typed. */
export function readTyped(form: Form): Typed {
  const field = (name: string) => form.get(name)?.trim() ?? "";
  return {
    kind: field("kind"),
    code: field("code"),
    text: readText(field("text"), most.text).text,
    contact: readText(field("contact"), most.contact).text,
    trap: field("subject"),
    token: field("token"),
  };
}

/** Everything that has to be mended, by field, in the form's order; `codes` are the street's signs. */
export function faultsOf(typed: Typed, codes: readonly string[]): FormFault[] {
  const faults: FormFault[] = [];
  if (!isKind(typed.kind)) faults.push("kind-missing");
  if (typed.code !== "" && !codes.includes(typed.code)) faults.push("sign-unknown");
  if (typed.text === "") faults.push("text-missing");
  if (lengthOf(typed.text) > most.text) faults.push("text-long");
  if (excessMarkAt(typed.text) >= 0) faults.push("text-marks");
  if (lengthOf(typed.contact) > most.contact) faults.push("contact-long");
  if (excessMarkAt(typed.contact) >= 0) faults.push("contact-marks");
  if (typed.trap !== "") faults.push("trap-filled");
  return faults;
}

export const isKind = (kind: string): kind is ReportKind =>
  reportKinds.includes(kind as ReportKind);
