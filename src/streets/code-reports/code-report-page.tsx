import type { Context } from "hono";
import { formatNumber } from "../../web/format.ts";
import { Field } from "../reports/form-field.tsx";
import { formPage } from "../reports/form-page.tsx";
import { type FormFault, maxLengths } from "../reports/report-form.ts";
import type { TypedOfCode } from "./code-form.ts";
import { messages } from "./messages.ts";
import { type CodePlace, codeFormPath } from "./place.ts";

/** The form for a report of a code that no sign bears. */
export function codeReportPage(
  c: Context,
  { place, typed, faults }: { place: CodePlace; typed: TypedOfCode; faults: FormFault[] },
): Promise<Response> {
  const { language, code } = place;
  const t = messages[language];
  const ofPlace: FormFault[] = ["place-missing", "place-long", "place-marks"];
  return formPage(
    c,
    {
      language,
      title: t.title(code),
      lead: t.lead,
      action: codeFormPath(place),
      textLabel: t.text,
      isTextRequired: false,
      back: { path: `/${language}`, text: t.back },
      typed,
      faults,
    },
    <Field
      id="place"
      label={t.place}
      hint={t.placeHint(formatNumber(maxLengths.place, language))}
      language={language}
      faults={faults.filter((fault) => ofPlace.includes(fault))}
    >
      <input
        id="place"
        name="place"
        type="text"
        value={typed.place}
        required
        autocomplete="off"
        aria-describedby="place-note"
      />
    </Field>,
  );
}
