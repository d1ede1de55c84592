import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { cityOf, type Language } from "../../city.ts";
import { reportKinds } from "../../db/schema.ts";
import { positionIn } from "../../signs/position.ts";
import { formatNumber } from "../../web/format.ts";
import { retrySoon } from "../../web/outage.ts";
import { page } from "../../web/page.tsx";
import { lengthOf } from "../../web/text.ts";
import { fullName, type StreetName } from "../names.ts";
import type { StreetWithSigns } from "../street.ts";
import { messages } from "./messages.ts";
import { ReportFooter } from "./report-footer.tsx";
import { type FormFault, most, type Typed } from "./report-form.ts";

type FormOptions = {
  language: Language;
  found: {
    street: StreetName & Pick<StreetWithSigns["street"], "slug">;
    signs: StreetWithSigns["signs"];
  };
  typed: Typed;
  faults: FormFault[];
  status?: 200 | 422 | 429 | 503;
};

/** The report form; with faults, what to mend at each field, and everything typed still there. */
export function reportPage(c: Context, options: FormOptions): Promise<Response> {
  const { language, found, typed, faults, status = 200 } = options;
  const { street, signs } = found;
  const t = messages[language];
  const streetPath = `/${language}/streets/${encodeURIComponent(street.slug)}`;
  const title = t.title(fullName(street, language));
  const number = (value: number) => formatNumber(value, language);
  const faultAt = (...names: FormFault[]) => faults.filter((fault) => names.includes(fault));
  const mostText = faults.includes("text-long-now") ? most.textWhenBusy : most.text;
  const formFaults = faultAt("forged", "too-soon", "too-old", "too-many", "full", "no-data");
  return page(
    c,
    {
      language,
      title: faults.length > 0 ? `(!) ${title}` : title,
      style,
      status,
      head: <meta name="robots" content="noindex" />,
      footer: <ReportFooter language={language} contact={cityOf(c.env).contact} />,
      headers: {
        "Cache-Control": "no-store",
        ...retryAfter(faults),
      },
    },
    <>
      <h1>{title}</h1>
      <p class="quiet">{t.lead}</p>
      {faults.length > 0 && (
        <div class="notice" role="alert">
          <p>{t.mend}</p>
          {formFaults.map((fault) => (
            <p>{t.faults[fault]}</p>
          ))}
        </div>
      )}
      <form method="post" action={`${streetPath}/reports`} class="report">
        <input type="hidden" name="token" value={typed.token} />
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
        <Field
          id="text"
          label={t.text}
          hint={
            lengthOf(typed.text) > mostText
              ? t.tooLong(number(lengthOf(typed.text)), number(mostText))
              : t.textHint(number(mostText))
          }
          language={language}
          faults={faultAt("text-missing", "text-long", "text-long-now", "text-marks")}
        >
          <textarea id="text" name="text" rows={6} required aria-describedby="text-note">
            {`\n${typed.text}`}
          </textarea>
        </Field>
        <Field
          id="contact"
          label={t.contact}
          hint={t.contactHint}
          language={language}
          faults={faultAt("contact-long", "contact-marks")}
        >
          <input
            id="contact"
            name="contact"
            type="text"
            value={typed.contact}
            autocomplete="off"
            aria-describedby="contact-note"
          />
        </Field>
        <div class={typed.trap === "" ? "trap" : ""}>
          <Field id="subject" label={t.trap} language={language} faults={faultAt("trap-filled")}>
            <input
              id="subject"
              name="subject"
              type="text"
              value={typed.trap}
              autocomplete="off"
              tabindex={-1}
              aria-describedby="subject-note"
            />
          </Field>
        </div>
        <button type="submit">{t.send}</button>
      </form>
      <p>
        <a href={streetPath}>{t.back}</a>
      </p>
    </>,
  );
}

/** Where a sign hangs and its code; the code alone where nothing can be read but that. */
function labelOf(sign: StreetWithSigns["signs"][number], language: Language): string {
  const position = positionIn(sign, language);
  return position === "" ? sign.code : `${position} (${sign.code})`;
}

/** When it is worth sending again what nobody has to mend. */
function retryAfter(faults: readonly FormFault[]): Record<string, string> {
  if (faults.includes("full")) return { "Retry-After": "3600" };
  if (faults.includes("too-many")) return { "Retry-After": "60" };
  return faults.includes("no-data") ? retrySoon : {};
}

type FieldOptions = {
  id: string;
  label: string;
  hint?: string;
  language: Language;
  faults: FormFault[];
  children?: Child;
};

/** A field with its label, and beside it what it is for or what to mend. */
function Field({ id, label, hint, language, faults, children }: FieldOptions) {
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

function Faults(props: { id?: string; language: Language; faults: FormFault[] }) {
  return props.faults.map((fault) => (
    <p class="fault" id={props.id}>
      {messages[props.language].faults[fault]}
    </p>
  ));
}

const style = `
.report{display:grid;gap:1.4rem;margin:1.2rem 0}
fieldset{border:0;padding:0;margin:0}
legend,.field>label{font-weight:650;padding:0;margin-bottom:.35rem;display:block}
.choice{display:flex;gap:.6rem;align-items:center;padding:.5rem 0;border-bottom:1px solid var(--line)}
.choice input{min-height:0;width:1.15rem;height:1.15rem;flex:none;accent-color:var(--link)}
.field select,.field input,.field textarea{width:100%}
.field p{margin:.35rem 0 0;font-size:.92rem}
.fault{color:var(--bad);font-weight:600}
.trap{position:absolute;left:-99rem}
.report button{justify-self:start;padding-inline:1.6rem}
`;
