import { type ReportKind, reportKinds } from "../../db/schema.ts";
import type { Form } from "../../web/read-form.ts";
import { excessMarkAt, lengthOf, readText } from "../../web/text.ts";

/** What every report's form has, as somebody typed it, so that the form can show it again. */
export type CommonTyped = {
  text: string;
  contact: string;
  /** A field that people do not see; whoever fills it is a script. */
  trap: string;
  token: string;
};

/** What was typed into the form of a street. */
export type Typed = CommonTyped & { kind: string; code: string };

export type FormFault =
  | "kind-missing"
  | "sign-unknown"
  | "place-missing"
  | "place-long"
  | "place-marks"
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
export const maxLengths = { text: 2000, textWhenBusy: 500, contact: 200, place: 200 };

export const emptyCommon: CommonTyped = { text: "", contact: "", trap: "", token: "" };

export const emptyForm: Typed = { ...emptyCommon, kind: "", code: "" };

/** A plain field of a form, trimmed. */
export const fieldOf = (form: Form, name: string): string => form.get(name)?.trim() ?? "";

/** Reads the common fields, texts as NFC; what is too long or has too many marks stays as it was typed. */
export const readCommon = (form: Form): CommonTyped => ({
  text: readText(fieldOf(form, "text"), maxLengths.text).text,
  contact: readText(fieldOf(form, "contact"), maxLengths.contact).text,
  trap: fieldOf(form, "subject"),
  token: fieldOf(form, "token"),
});

/** Reads the form about a street. */
export const readTyped = (form: Form): Typed => ({
  ...readCommon(form),
  kind: fieldOf(form, "kind"),
  code: fieldOf(form, "code"),
});

/** What has to be mended of the common fields, in the form's order; that a text is missing is no fault of all. */
export function commonFaults(typed: CommonTyped): FormFault[] {
  const faults: FormFault[] = [];
  if (lengthOf(typed.text) > maxLengths.text) faults.push("text-long");
  if (excessMarkAt(typed.text) >= 0) faults.push("text-marks");
  if (lengthOf(typed.contact) > maxLengths.contact) faults.push("contact-long");
  if (excessMarkAt(typed.contact) >= 0) faults.push("contact-marks");
  if (typed.trap !== "") faults.push("trap-filled");
  return faults;
}

/** Everything that has to be mended, by field, in the form's order; `codes` are the street's signs. */
export function faultsOf(typed: Typed, codes: readonly string[]): FormFault[] {
  const faults: FormFault[] = [];
  if (!isKind(typed.kind)) faults.push("kind-missing");
  if (typed.code !== "" && !codes.includes(typed.code)) faults.push("sign-unknown");
  if (typed.text === "") faults.push("text-missing");
  return faults.concat(commonFaults(typed));
}

export const isKind = (kind: string): kind is ReportKind =>
  reportKinds.includes(kind as ReportKind);
