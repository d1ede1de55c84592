import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { cityOf, type Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { retrySoon } from "../../web/outage.ts";
import { page } from "../../web/page.tsx";
import { lengthOf } from "../../web/text.ts";
import { Field } from "./form-field.tsx";
import { messages } from "./messages.ts";
import { ReportFooter } from "./report-footer.tsx";
import { type CommonTyped, type FormFault, maxLengths } from "./report-form.ts";

export type FormPageOptions = {
  language: Language;
  title: string;
  lead: string;
  /** Where the form is sent. */
  action: string;
  /** Of the field for the text, which may be left empty on some forms. */
  textLabel: string;
  isTextRequired: boolean;
  back: { path: string; text: string };
  typed: CommonTyped;
  faults: FormFault[];
};

/**
 * The page of a report's form; with faults, what to mend at each field, and everything typed still
 * there.
 * @param fields those that stand before the text.
 */
export function formPage(c: Context, options: FormPageOptions, fields: Child): Promise<Response> {
  const { language, title, lead, action, textLabel, isTextRequired, back, typed, faults } = options;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const faultAt = (...names: FormFault[]) => faults.filter((fault) => names.includes(fault));
  const maxText = faults.includes("text-long-now") ? maxLengths.textWhenBusy : maxLengths.text;
  const formFaults = faultAt("forged", "too-soon", "too-old", "too-many", "full", "no-data");
  return page(
    c,
    {
      language,
      title: faults.length > 0 ? `(!) ${title}` : title,
      style,
      status: statusOf(faults),
      head: <meta name="robots" content="noindex" />,
      footer: <ReportFooter language={language} contact={cityOf(c.env).contact} />,
      headers: {
        "Cache-Control": "no-store",
        ...retryAfter(faults),
      },
    },
    <>
      <h1>{title}</h1>
      <p class="quiet">{lead}</p>
      {faults.length > 0 && (
        <div class="notice" role="alert">
          <p>{t.mend}</p>
          {formFaults.map((fault) => (
            <p>{t.faults[fault]}</p>
          ))}
        </div>
      )}
      <form method="post" action={action} class="report">
        <input type="hidden" name="token" value={typed.token} />
        {fields}
        <Field
          id="text"
          label={textLabel}
          hint={
            lengthOf(typed.text) > maxText
              ? t.tooLong(number(lengthOf(typed.text)), number(maxText))
              : t.textHint(number(maxText))
          }
          language={language}
          faults={faultAt("text-missing", "text-long", "text-long-now", "text-marks")}
        >
          <textarea
            id="text"
            name="text"
            rows={6}
            required={isTextRequired}
            aria-describedby="text-note"
          >
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
        <a href={back.path}>{back.text}</a>
      </p>
    </>,
  );
}

function statusOf(faults: readonly FormFault[]): 200 | 422 | 429 | 503 {
  if (faults.length === 0) return 200;
  if (faults.includes("no-data")) return 503;
  return faults.includes("full") || faults.includes("too-many") ? 429 : 422;
}

/** When it is worth sending again what nobody has to mend. */
function retryAfter(faults: readonly FormFault[]): Record<string, string> {
  if (faults.includes("full")) return { "Retry-After": "3600" };
  if (faults.includes("too-many")) return { "Retry-After": "60" };
  return faults.includes("no-data") ? retrySoon : {};
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
