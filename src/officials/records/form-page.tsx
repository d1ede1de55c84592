import type { RecordProblem } from "../../records/changes/outcome.ts";
import { formatNumber } from "../../web/format.ts";
import { ErrorSummary } from "../components/record-form/error-summary.tsx";
import type { FormContext, FormRecord } from "../components/record-form/form-record.ts";
import { NameLists } from "../components/record-form/name-lists.tsx";
import { BaseOf, RecordBoxes } from "../components/record-form/record-boxes.tsx";
import { recordFormStyle } from "../components/record-form/style.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import { messages } from "./messages.ts";
import { askedOfAct, type FormKind, recordNouns, sectionsFor } from "./sections.ts";
import { dropKey } from "./take-form.ts";
import { Trail } from "./trail.tsx";

export type FormPageOptions = {
  kind: FormKind;
  records: readonly FormRecord[];
  context: FormContext;
  problems?: readonly RecordProblem[];
  /** What was sent is as it was. */
  isUnchanged?: boolean;
};

/** The address of a record's pages, behind /officials: that of its kind for a new one. */
export function placeOf(kind: FormKind, [record]: readonly FormRecord[]): string {
  const at = record?.at;
  const place = kind === "street" ? at?.values.slug : at?.subject.split(" ")[1];
  return `/${recordNouns[kind]}${place === undefined ? "" : `/${place}`}`;
}

export const titleOf = (
  kind: FormKind,
  [record]: readonly FormRecord[],
  { language }: Pick<FormContext, "language">,
): string => {
  const t = messages[language];
  return record?.at ? t.editing(String(record.at.values.name)) : t.add[kind];
};

/** All that can be entered of a record, with what is wrong on top and beside each box. */
export function formPage(c: OfficialContext, options: FormPageOptions): Promise<Response> {
  const { kind, records, context, problems = [], isUnchanged = false } = options;
  const { language } = context;
  const t = messages[language];
  const [record, ...acts] = records;
  if (!record) throw new Error("A form has a record.");
  const isNew = record.at === null;
  const place = placeOf(kind, records);
  return officialPage(
    c,
    {
      title: titleOf(kind, records, context),
      path: isNew ? `${place}/new` : `${place}/edit`,
      style: recordFormStyle,
      status: problems.length > 0 ? 422 : 200,
      lead: <Trail kind={kind} language={language} />,
    },
    <>
      <ErrorSummary records={records} problems={problems} context={context} />
      {isUnchanged && <p class="notice">{t.unchanged}</p>}
      <form
        class="record"
        method="post"
        action={officialPath(language, place)}
        enctype="multipart/form-data"
        novalidate
      >
        {/* Enter in a box presses the first button of a form. */}
        <button type="submit" name="step" value="check" class="unseen" tabindex={-1}>
          {t.check}
        </button>
        <BaseOf record={record} />
        {sectionsFor(kind, isNew).map(([section, keys]) => (
          <>
            {section === "record" && kind === "street" && (
              <Acts acts={acts} problems={problems} context={context} />
            )}
            <h2>{t.sections[section]}</h2>
            {section === "withdrawal" && <p class="hint">{t.withdrawalNote[kind]}</p>}
            <RecordBoxes record={record} keys={keys} problems={problems} context={context} />
          </>
        ))}
        <p class="buttons">
          <button type="submit" name="step" value="check">
            {t.check}
          </button>
          <a href={officialPath(language, place)}>{t.cancel}</a>
        </p>
      </form>
      <NameLists names={context.names} kinds={kind === "street" ? ["street", "namesake"] : []} />
    </>,
  );
}

function Acts(props: {
  acts: readonly FormRecord[];
  problems: readonly RecordProblem[];
  context: FormContext;
}) {
  const { acts, problems, context } = props;
  const t = messages[context.language];
  return (
    <>
      <h2 id="acts">{t.sections.acts}</h2>
      <p class="hint">{t.actNote}</p>
      {acts.map((act, i) => (
        <fieldset class="row">
          <legend>{t.act(formatNumber(i + 1, context.language))}</legend>
          <BaseOf record={act} />
          <RecordBoxes record={act} keys={askedOfAct} problems={problems} context={context} />
          {act.at && (
            <label class="tick">
              <input
                type="checkbox"
                name={act.prefix + dropKey}
                value={context.today}
                checked={Boolean(act.typed.get(dropKey))}
              />
              {t.dropAct}
            </label>
          )}
        </fieldset>
      ))}
      <p>
        <button type="submit" name="step" value="add-act" class="second">
          {t.addAct}
        </button>
      </p>
    </>
  );
}
