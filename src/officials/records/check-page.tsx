import type { RecordKind } from "../../records/changes/change-set.ts";
import { listsOf } from "../../records/changes/lists.ts";
import { isSame } from "../../records/changes/merge.ts";
import { FormKey } from "../components/form-key.tsx";
import {
  type FormContext,
  type FormRecord,
  fieldIn,
} from "../components/record-form/form-record.ts";
import { HiddenBoxes } from "../components/record-form/hidden-boxes.tsx";
import { recordFormStyle } from "../components/record-form/style.ts";
import { headingOf, inWords } from "../components/record-form/words.ts";
import { Scroll } from "../components/scroll.tsx";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { Alike } from "./alike.ts";
import type { Change } from "./dry-run.ts";
import { placeOf } from "./form-page.tsx";
import { messages } from "./messages.ts";
import type { FormKind } from "./sections.ts";
import { Trail } from "./trail.tsx";

type CheckPageOptions = {
  kind: FormKind;
  records: readonly FormRecord[];
  context: FormContext;
  changes: readonly Change[];
  alike: readonly Alike[];
  /** Whether it was to be saved without a word on the names that are alike. */
  asksAgain: boolean;
  consequences: readonly string[];
  /** Whether a citizens' page shows it. */
  hasPage: boolean;
};

const previews = [
  ["preview-vi", "previewVietnamese"],
  ["preview-en", "previewEnglish"],
] as const;

/** What would change and what follows from it, before anything is saved. */
export function checkPage(c: OfficialContext, options: CheckPageOptions): Promise<Response> {
  const { kind, records, context, changes, alike, asksAgain, consequences, hasPage } = options;
  const { language } = context;
  const t = messages[language];
  const place = placeOf(kind, records);
  const isNew = records[0]?.at === null;
  return officialPage(
    c,
    {
      title: t.checkTitle,
      path: isNew ? `${place}/new` : `${place}/edit`,
      style: recordFormStyle,
      status: asksAgain ? 422 : 200,
      lead: <Trail kind={kind} language={language} />,
    },
    <form
      class="record"
      method="post"
      action={officialPath(language, place)}
      enctype="multipart/form-data"
    >
      <p>{t.checkLead}</p>
      <FormKey />
      <HiddenBoxes records={records} />
      <h2>{t.changes}</h2>
      {changes.map((change) => (
        <ChangeTable change={change} context={context} />
      ))}
      {consequences.length > 0 && (
        <>
          <h2>{t.follows}</h2>
          <ul>
            {consequences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {hasPage && (
        <>
          <h2>{t.preview}</h2>
          <p class="buttons">
            {previews.map(([step, says]) => (
              <button
                type="submit"
                name="step"
                value={step}
                formtarget="_blank"
                formnovalidate
                class="second"
              >
                {t[says]}
              </button>
            ))}
          </p>
          <p class="hint">{t.previewNote}</p>
        </>
      )}
      {alike.length > 0 && <AlikeQuestion alike={alike} asksAgain={asksAgain} options={options} />}
      <p class="buttons">
        <button type="submit" name="step" value="save">
          {t.save}
        </button>
        <button type="submit" name="step" value="edit" formnovalidate class="second">
          {t.back}
        </button>
        <a href={officialPath(language, place)}>{t.cancel}</a>
      </p>
    </form>,
  );
}

function ChangeTable({ change, context }: { change: Change; context: FormContext }) {
  const { record, op } = change;
  const { kind, at } = record;
  const { language } = context;
  const t = messages[language];
  const isShown = (key: string) => key in op.after && (at || !isBlankIn(kind, key, op.after[key]));
  const keys = record.asked.filter(isShown);
  const isAct = kind === "namingAct";
  const title = isAct ? t.sections.acts : t.kinds[kind as FormKind];
  if (isAct && op.after.withdrawnOn && at) {
    return (
      <p>
        {t.sections.acts}: {String(at.values.resolution ?? at.values.previousName ?? "")}{" "}
        <strong>({t.actDropped})</strong>
      </p>
    );
  }
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            {at && <th scope="col">{t.old}</th>}
            <th scope="col">{t.new}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr>
              <th scope="row">{headingOf(kind, key, language)}</th>
              {at && <td class="before">{inWords(kind, key, at.values[key], context)}</td>}
              <td class="after">{inWords(kind, key, op.after[key], context)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What a new record has where nobody gave it anything is no change. */
const isBlankIn = (kind: RecordKind, key: string, value: unknown): boolean =>
  isSame(value, listsOf(kind)[key] ? [] : fieldIn(kind, key).ifBlank);

function AlikeQuestion(props: {
  alike: readonly Alike[];
  asksAgain: boolean;
  options: CheckPageOptions;
}) {
  const { alike, asksAgain, options } = props;
  const { language } = options.context;
  const t = messages[language];
  const name = String(options.changes[0]?.op.after.name ?? options.records[0]?.at?.values.name);
  return (
    <section
      class={asksAgain ? "problems" : "notice"}
      aria-labelledby="alike"
      tabindex={-1}
      autofocus={asksAgain}
    >
      <h2 id="alike">{t.alike}</h2>
      {asksAgain && <p class="error">{t.alikeMissing}</p>}
      <p>{t.alikeLead(name)}</p>
      <ul>
        {alike.map((one) => (
          <li>
            <a href={officialPath(language, one.path)} target="_blank" rel="noopener">
              {one.name}
            </a>{" "}
            {one.about}
          </li>
        ))}
      </ul>
      <label class="tick">
        <input type="checkbox" name="alike" value="yes" />
        {t.alikeConfirm}
      </label>
    </section>
  );
}
