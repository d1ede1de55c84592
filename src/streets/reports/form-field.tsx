import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { messages } from "./messages.ts";
import type { FormFault } from "./report-form.ts";

type FieldOptions = {
  id: string;
  label: string;
  hint?: string;
  language: Language;
  faults: FormFault[];
  children?: Child;
};

/** A field with its label, and beside it what it is for or what to mend. */
export function Field({ id, label, hint, language, faults, children }: FieldOptions) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      <div id={`${id}-note`}>
        <Faults language={language} faults={faults} />
        {hint && <p class="quiet">{hint}</p>}
      </div>
    </div>
  );
}

export function Faults(props: { id?: string; language: Language; faults: FormFault[] }) {
  return props.faults.map((fault) => (
    <p class="fault" id={props.id}>
      {messages[props.language].faults[fault]}
    </p>
  ));
}
