import type { Language } from "../../../city.ts";
import type { AnyField } from "../../../records/fields.ts";
import { eraseKey, fieldIn } from "../record-form/form-record.ts";
import { messages } from "./messages.ts";
import type { ShownForm } from "./save.ts";

/** A record's form: a box for each field that is asked, as its description says. */
export function PlainForm(props: { form: ShownForm; action: string; language: Language }) {
  const { form, action, language } = props;
  const { record, remarks, notice } = form;
  const t = messages[language];
  return (
    <form class="form" method="post" action={action}>
      {notice && (
        <div class="notice" role="alert">
          {notice} {remarks.get("")}
        </div>
      )}
      {record.at && <input type="hidden" name="base" value={String(record.at.base)} />}
      {record.asked.map((key) => (
        <Box key={key} form={form} language={language} name={key} />
      ))}
      <button type="submit">{t.save}</button>
    </form>
  );
}

function Box({ name, form, language }: { name: string; form: ShownForm; language: Language }) {
  const { record, remarks } = form;
  const field = fieldIn(record.kind, name);
  const remark = remarks.get(name);
  const about = remark ? { "aria-invalid": "true", "aria-describedby": `${name}-remark` } : {};
  return (
    <div>
      <label for={name}>
        {field.heading[language]}
        {field.required && " *"}
      </label>
      <Control name={name} field={field} form={form} about={about} language={language} />
      {remark && (
        <p id={`${name}-remark`} class="remark">
          {remark}
        </p>
      )}
    </div>
  );
}

type ControlOptions = {
  name: string;
  field: AnyField;
  form: ShownForm;
  about: Record<string, string>;
  language: Language;
};

function Control({ name, field, form, about, language }: ControlOptions) {
  const t = messages[language];
  const { record, context } = form;
  const typed = record.typed.get(name) ?? "";
  const { choices, to } = field.value.limits;
  const common = { id: name, name, ...about };
  if (choices) {
    return (
      <select {...common}>
        {!field.required && <option value="" />}
        {Object.entries(choices).map(([value, words]) => (
          <option value={value} selected={value === typed}>
            {words[language]}
          </option>
        ))}
      </select>
    );
  }
  if (field.value.is === "geometry") {
    return (
      <>
        <textarea {...common} rows={4}>
          {typed}
        </textarea>
        {record.at && (
          <>
            <p class="quiet">{t.keep}</p>
            <label class="tick">
              <input type="checkbox" name={eraseKey(name)} value="yes" /> {t.erase}
            </label>
          </>
        )}
      </>
    );
  }
  const list = to && to !== "sign" ? `${name}-names` : undefined;
  return (
    <>
      <input {...common} value={typed} autocomplete="off" list={list} />
      {list && (
        <datalist id={list}>
          {context.names.labels(to ?? "").map((label) => (
            <option value={label} />
          ))}
        </datalist>
      )}
    </>
  );
}

export const plainFormStyle = `
.form .remark{color:var(--inspect);margin:.15rem 0 0}
.form input,.form select,.form textarea{width:100%;max-width:100%}
.form .tick{display:flex;gap:.4rem;align-items:baseline}.form .tick input{width:auto}
`;
