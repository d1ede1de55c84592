import type { Context } from "hono";
import type { Language } from "../../city.ts";
import { reportKinds } from "../../db/schema.ts";
import { positionIn } from "../../signs/position.ts";
import { fullName, type StreetName } from "../../signs/street-name.ts";
import type { StreetWithSigns } from "../street.ts";
import { Faults, Field } from "./form-field.tsx";
import { formPage } from "./form-page.tsx";
import { messages } from "./messages.ts";
import type { FormFault, Typed } from "./report-form.ts";

type FormOptions = {
  language: Language;
  found: {
    street: StreetName & Pick<StreetWithSigns["street"], "slug">;
    signs: StreetWithSigns["signs"];
  };
  typed: Typed;
  faults: FormFault[];
};

/** The form for a report of a street or one of its signs. */
export function reportPage(c: Context, options: FormOptions): Promise<Response> {
  const { language, found, typed, faults } = options;
  const { street, signs } = found;
  const t = messages[language];
  const streetPath = `/${language}/streets/${encodeURIComponent(street.slug)}`;
  const faultAt = (name: FormFault) => faults.filter((fault) => fault === name);
  return formPage(
    c,
    {
      language,
      title: t.title(fullName(street, language)),
      lead: t.lead,
      action: `${streetPath}/reports`,
      textLabel: t.text,
      isTextRequired: true,
      back: { path: streetPath, text: t.back },
      typed,
      faults,
    },
    <>
      <fieldset aria-describedby={faultAt("kind-missing").length > 0 ? "kind-fault" : undefined}>
        <legend>{t.kind}</legend>
        <Faults id="kind-fault" language={language} faults={faultAt("kind-missing")} />
        {reportKinds.map((kind) => (
          <label class="choice">
            <input type="radio" name="kind" value={kind} checked={typed.kind === kind} required />{" "}
            {t.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <Field id="code" label={t.sign} language={language} faults={faultAt("sign-unknown")}>
        <select id="code" name="code" aria-describedby="code-note">
          <option value="">{t.noSign}</option>
          {signs.map((sign) => (
            <option value={sign.code} selected={sign.code === typed.code}>
              {labelOf(sign, language)}
            </option>
          ))}
        </select>
      </Field>
    </>,
  );
}

/** Where a sign hangs and its code; the code alone where nothing can be read but that. */
function labelOf(sign: StreetWithSigns["signs"][number], language: Language): string {
  const position = positionIn(sign, language);
  return position === "" ? sign.code : `${position} (${sign.code})`;
}
