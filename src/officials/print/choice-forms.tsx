import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { formatNames, formats } from "../../signs/plate/plate.ts";
import { fullName } from "../../signs/street-name.ts";
import { maxQuantity } from "../../signs/workshop/job.ts";
import { paperNames } from "../../signs/workshop/paper.ts";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import type { PrintView } from "./print-view.ts";

/** Two ways to say which signs; what they become is asked alike in both. */
export function ChoiceForms({ view, language }: { view: PrintView; language: Language }) {
  const { streets, wards, choice, found } = view;
  const t = messages[language];
  const action = officialPath(language, "/print");
  return (
    <>
      <details open={!found?.pasted}>
        <summary>{t.choose}</summary>
        <form class="choice" method="get" action={action}>
          <Select
            label={t.ward}
            name="ward"
            value={choice?.ward}
            choices={[["", t.allWards], ...wards.map(({ code, name }) => [code, name])]}
          />
          <Select
            label={t.street}
            name="street"
            value={choice?.street}
            choices={[
              ["", t.allStreets],
              ...streets.map((street) => [street.slug, fullName(street, language)]),
            ]}
          />
          <Select
            label={t.status}
            name="status"
            value={choice?.status}
            choices={Object.entries(t.statuses)}
          />
          <PlateFields view={view} language={language} />
        </form>
      </details>
      <details open={found?.pasted !== undefined}>
        <summary>{t.paste}</summary>
        <form class="choice" method="post" action={action}>
          <label class="wide">
            {t.codes}
            <textarea name="codes" required spellcheck={false} autocomplete="off">
              {found?.text ?? ""}
            </textarea>
          </label>
          <PlateFields view={view} language={language} />
        </form>
      </details>
    </>
  );
}

function PlateFields({ view, language }: { view: PrintView; language: Language }) {
  const { job, paper } = view;
  const own = formats[job.format];
  const t = messages[language];
  return (
    <>
      <Select
        label={t.format}
        name="format"
        value={job.format}
        choices={formatNames.map((name) => [name, t.formats[name]])}
      />
      <Select
        label={t.paper}
        name="paper"
        value={paper}
        choices={paperNames.map((name) => [name, name])}
      />
      <label>
        {t.bleed}
        <input name="bleed" type="number" min="0" max="20" step="0.5" value={job.bleed} />
      </label>
      <Length
        label={t.radius}
        name="radius"
        max={Math.max(...formatNames.map((name) => formats[name].maxRadius))}
        value={job.radius}
        own={own.radius}
      />
      <Length
        label={t.hole}
        name="hole"
        max={Math.max(...formatNames.map((name) => formats[name].holes.max))}
        value={job.hole}
        own={own.holes.diameter}
      />
      <label>
        {t.quantity}
        <input name="quantity" type="number" min="1" max={maxQuantity} value={job.quantity} />
      </label>
      <label class="check">
        <input name="marks" type="checkbox" checked={job.marks} />
        {t.marks}
      </label>
      <button type="submit">{t.show}</button>
      <small class="wide quiet">{t.marksFor}</small>
    </>
  );
}

function Select(props: {
  label: string;
  name: string;
  value: string | undefined;
  choices: readonly (readonly string[])[];
}): Child {
  return (
    <label>
      {props.label}
      <select name={props.name}>
        {props.choices.map(([value, text]) => (
          <option value={value} selected={value === (props.value ?? "")}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Empty for the format's own, so that another format may be chosen without clearing it. */
function Length(props: {
  label: string;
  name: string;
  max: number;
  value: number;
  own: number;
}): Child {
  const { label, name, max, value, own } = props;
  return (
    <label>
      {label}
      <input
        name={name}
        type="number"
        min="0"
        max={max}
        step="0.1"
        placeholder={String(own)}
        value={value === own ? "" : value}
      />
    </label>
  );
}
