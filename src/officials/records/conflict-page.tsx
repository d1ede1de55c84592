import { cityOf } from "../../city.ts";
import type { Conflict, FieldConflict } from "../../records/changes/outcome.ts";
import { type FormContext, type FormRecord, keyOf } from "../components/record-form/form-record.ts";
import { HiddenBoxes } from "../components/record-form/hidden-boxes.tsx";
import { recordFormStyle } from "../components/record-form/style.ts";
import { headingOf, inWords } from "../components/record-form/words.ts";
import { momentName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { choiceName, versionName } from "./dry-run.ts";
import { placeOf } from "./form-page.tsx";
import { messages } from "./messages.ts";
import type { FormKind } from "./sections.ts";
import { Trail } from "./trail.tsx";

type ConflictPageOptions = {
  kind: FormKind;
  records: readonly FormRecord[];
  context: FormContext;
  conflicts: readonly Conflict[];
};

/** Who changed which of the same fields, and a choice for each. */
export function conflictPage(c: OfficialContext, options: ConflictPageOptions): Promise<Response> {
  const { kind, records, context, conflicts } = options;
  const { language } = context;
  const t = messages[language];
  const place = placeOf(kind, records);
  const { utcOffset } = cityOf(c.env);
  const when = (at: number) => momentName(at, utcOffset, language);
  return officialPage(
    c,
    {
      title: t.conflict,
      path: `${place}/edit`,
      style: recordFormStyle,
      status: 409,
      lead: <Trail kind={kind} language={language} />,
    },
    <form
      class="record"
      method="post"
      action={officialPath(language, place)}
      enctype="multipart/form-data"
    >
      <p class="problems" tabindex={-1} autofocus>
        {t.conflictLead}
      </p>
      <HiddenBoxes records={records} />
      {records.flatMap((record) => {
        const conflict = conflicts.find(({ key }) => key === keyOf(record.prefix));
        if (!conflict) return [];
        return [
          <input type="hidden" name={versionName(record)} value={String(conflict.version)} />,
          ...conflict.fields.map((field) => (
            <Choice record={record} conflict={field} when={when} context={context} />
          )),
        ];
      })}
      <p class="buttons">
        <button type="submit" name="step" value="check">
          {t.check}
        </button>
        <button type="submit" name="step" value="edit" formnovalidate class="second">
          {t.back}
        </button>
        <a href={officialPath(language, place)}>{t.cancel}</a>
      </p>
    </form>,
  );
}

function Choice(props: {
  record: FormRecord;
  conflict: FieldConflict;
  when: (at: number) => string;
  context: FormContext;
}) {
  const { record, conflict, when, context } = props;
  const { field, before, theirs, mine, official, at } = conflict;
  const t = messages[context.language];
  const words = (value: unknown) => inWords(record.kind, field, value, context);
  const name = choiceName(record, field);
  return (
    <fieldset class="row">
      <legend>{headingOf(record.kind, field, context.language)}</legend>
      <p class="hint">
        {t.conflictBy(official, when(at))}. {t.wasBefore(words(before))}
      </p>
      <label class="tick">
        <input type="radio" name={name} value="theirs" required />
        <span class="after">{t.theirs(words(theirs))}</span>
      </label>
      <label class="tick">
        <input type="radio" name={name} value="mine" required />
        <span class="after">{t.mine(words(mine))}</span>
      </label>
    </fieldset>
  );
}
