import { type ReportKind, reportKinds } from "../../db/schema.ts";

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
  | "text-long-now"
  | "contact-long"
  | "trap-filled"
  | "forged"
  | "too-soon"
  | "too-old"
  | "full";

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

/** Reads the form's fields as NFC text with plain line ends; what is not text is empty. */
export function readForm(data: FormData): Typed {
  const field = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.normalize("NFC").replace(/\r\n?/g, "\n").trim() : "";
  };
  return {
    kind: field("kind"),
    code: field("code"),
    text: field("text"),
    contact: field("contact"),
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
  if (lengthOf(typed.contact) > most.contact) faults.push("contact-long");
  if (typed.trap !== "") faults.push("trap-filled");
  return faults;
}

export const isKind = (kind: string): kind is ReportKind =>
  reportKinds.includes(kind as ReportKind);

export const lengthOf = (text: string): number => Array.from(text).length;
