import { formatNumber } from "../../web/format.ts";
import { HistoryLink } from "../components/history-link.tsx";
import type { FormContext, FormRecord } from "../components/record-form/form-record.ts";
import { recordFormStyle } from "../components/record-form/style.ts";
import { headingOf, inWords } from "../components/record-form/words.ts";
import { streetSigns } from "../components/street-signs.tsx";
import { may, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { readSignsOfStreet } from "../queries/signs-of-street.ts";
import { placeOf } from "./form-page.tsx";
import { messages } from "./messages.ts";
import { askedOfAct, type FormKind, sectionsOf } from "./sections.ts";
import { SignsOfStreet } from "./signs-of-street.tsx";
import { Trail } from "./trail.tsx";

type RecordPageOptions = {
  kind: FormKind;
  records: readonly FormRecord[];
  context: FormContext;
};

/** One record, to be read: what viewers and auditors see, and where an editor begins. */
export async function recordPage(
  c: OfficialContext,
  options: RecordPageOptions,
): Promise<Response> {
  const { kind, records, context } = options;
  const { language, official } = c.var;
  const t = messages[language];
  const [record] = records;
  if (!record?.at) throw new Error("What is shown is there.");
  const { values, subject } = record.at;
  const streetId = kind === "street" ? Number(subject.split(" ")[1]) : null;
  const [notices, signs] =
    streetId === null
      ? []
      : await Promise.all([streetSigns(c, streetId), readSignsOfStreet(c.env.DB, streetId)]);
  const acts = records.filter(({ at }) => at?.subject.startsWith("namingAct"));
  const path = placeOf(kind, records);
  const saved = c.req.query("saved");
  return officialPage(
    c,
    {
      title: String(values.name),
      path,
      style: recordFormStyle,
      lead: <Trail kind={kind} language={language} />,
    },
    <>
      {saved && <p class="notice">{saved === "before" ? t.savedBefore : t.saved}</p>}
      {notices}
      <p class="buttons no-print">
        {may(official, "editor") && (
          <a class="start" href={officialPath(language, `${path}/edit`)}>
            {t.edit}
          </a>
        )}
        {kind === "namesake" && may(official, "editor") && (
          <a href={officialPath(language, "/streets/new")}>{t.add.street}</a>
        )}
        {kind === "street" && may(official, "editor") && values.withdrawnOn === null && (
          <a
            href={withQuery(officialPath(language, "/signs/new"), { street: String(values.slug) })}
          >
            {t.addSigns}
          </a>
        )}
        {kind === "street" && <a href={`/${language}/streets/${values.slug}`}>{t.publicPage}</a>}
        <HistoryLink subject={record.at.subject} official={official} language={language} />
      </p>
      <div class="record">
        {sectionsOf[kind].map(([section, keys]) => (
          <>
            {section === "record" && (
              <>
                <h2>{t.sections.acts}</h2>
                {acts.length === 0 && <p class="quiet">{t.noActs}</p>}
                {acts.map((act, i) => (
                  <>
                    <h3>{t.act(formatNumber(i + 1, language))}</h3>
                    <Values record={act} keys={askedOfAct} context={context} />
                  </>
                ))}
              </>
            )}
            {(section !== "withdrawal" || values.withdrawnOn !== null) && (
              <>
                <h2>{t.sections[section]}</h2>
                <Values record={record} keys={keys} context={context} />
              </>
            )}
          </>
        ))}
        {signs && <SignsOfStreet signs={signs} language={language} />}
      </div>
    </>,
  );
}

function Values(props: { record: FormRecord; keys: readonly string[]; context: FormContext }) {
  const { record, keys, context } = props;
  return (
    <dl class="values">
      {keys.map((key) => (
        <div>
          <dt>{headingOf(record.kind, key, context.language)}</dt>
          <dd>{inWords(record.kind, key, record.at?.values[key], context)}</dd>
        </div>
      ))}
    </dl>
  );
}
