import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { formatNames } from "../../signs/plate/plate.ts";
import { fullName } from "../../streets/names.ts";
import { officialPath } from "../paths.ts";
import { paperNames } from "../../signs/workshop/paper.ts";
import type { PrintPage } from "./print-view.ts";
import { words } from "./messages.ts";

/** Two ways to say which signs; what they become is asked alike in both. */
export function ChoiceForms({ shown, language }: { shown: PrintPage; language: Language }) {
  const { streets, wards, choice, found } = shown;
  const say = words[language];
  const action = officialPath(language, "/print");
  return (
    <>
      <details open={!found?.pasted}>
        <summary>{say.choose}</summary>
        <form class="choice" method="get" action={action}>
          <Select
            label={say.ward}
            name="ward"
            value={choice?.ward}
            choices={[["", say.allWards], ...wards.map(({ code, name }) => [code, name])]}
          />
          <Select
            label={say.street}
            name="street"
            value={choice?.street}
            choices={[
              ["", say.allStreets],
              ...streets.map((street) => [street.slug, fullName(street, language)]),
            ]}
          />
          <Select
            label={say.status}
            name="status"
            value={choice?.status}
            choices={Object.entries(say.statuses)}
          />
          <Making shown={shown} language={language} />
        </form>
      </details>
      <details open={found?.pasted !== undefined}>
        <summary>{say.paste}</summary>
        <form class="choice" method="post" action={action}>
          <label class="wide">
            {say.codes}
            <textarea name="codes" required spellcheck={false} autocomplete="off">
              {found?.text ?? ""}
            </textarea>
          </label>
          <Making shown={shown} language={language} />
        </form>
      </details>
    </>
  );
}

function Making({ shown, language }: { shown: PrintPage; language: Language }) {
  const { options, paper } = shown;
  const say = words[language];
  return (
    <>
      <Select
        label={say.format}
        name="format"
        value={options.format}
        choices={formatNames.map((name) => [name, say.formats[name]])}
      />
      <Select
        label={say.paper}
        name="paper"
        value={paper}
        choices={paperNames.map((name) => [name, name])}
      />
      <label>
        {say.bleed}
        <input name="bleed" type="number" min="0" max="20" step="0.5" value={options.bleed} />
      </label>
      <label class="check">
        <input name="marks" type="checkbox" checked={options.marks} />
        {say.marks}
      </label>
      <button type="submit">{say.show}</button>
      <small class="wide quiet">{say.marksFor}</small>
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
