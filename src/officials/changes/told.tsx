import type { Language } from "../../city.ts";
import { messages as records } from "../components/record-messages.ts";
import type { ChangedField } from "../components/record-words.ts";
import { officialPath, withQuery } from "../paths.ts";
import { messages } from "./messages.ts";
import type { Told } from "./words.ts";

/** One record and what became of its fields. */
export function ToldRecord({ told, language }: { told: Told; language: Language }) {
  const t = messages[language];
  const { kind, subject, name, isNew, fields } = told;
  return (
    <>
      <p>
        {kind}{" "}
        <a href={withQuery(officialPath(language, "/changes"), { subject })}>
          <strong>{name}</strong>
        </a>
        {isNew && <span class="quiet"> ({t.made})</span>}
        <ToReport subject={subject} language={language} />
      </p>
      {fields.length > 0 && (
        <dl class="changed">
          {fields.map((field) => (
            <div>
              <dt>{field.heading}</dt>
              <dd>
                <Change field={field} isNew={isNew} language={language} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Where a report's steps are taken back; the undo of a record stands with its change set. */
function ToReport({ subject, language }: { subject: string; language: Language }) {
  const id = Number(/^report (\d+)$/.exec(subject)?.[1]);
  if (!id) return null;
  const list = withQuery(officialPath(language, "/reports"), { show: "all", before: id + 1 });
  return (
    <>
      {" · "}
      <a href={`${list}#report-${id}`}>{messages[language].toReport}</a>
    </>
  );
}

function Change(props: { field: ChangedField; isNew: boolean; language: Language }) {
  const { field, isNew, language } = props;
  const t = records[language];
  const value = (text: string | null) =>
    text === null ? (
      <span class="quiet">{t.blank}</span>
    ) : (
      <Value text={text} language={language} />
    );
  if (isNew) return value(field.after);
  return (
    <>
      {field.before === null ? value(null) : <del>{value(field.before)}</del>}{" "}
      <span aria-hidden="true">→</span>
      <span class="unseen"> {t.became} </span> <ins>{value(field.after)}</ins>
    </>
  );
}

const maxShown = 160;

/** A long text begins here and is read on where it is wanted. */
function Value({ text, language }: { text: string; language: Language }) {
  if (text.length <= maxShown) return <>{text}</>;
  return (
    <>
      {text.slice(0, maxShown)}…
      <details>
        <summary>{messages[language].whole}</summary>
        {text}
      </details>
    </>
  );
}

export const changesStyle = `
.history{list-style:none;padding:0;margin:.5rem 0}
.history>li{border-top:1px solid var(--line);padding:.7rem 0}
.history p{margin:.15rem 0}
.changed{margin:.2rem 0 .5rem 1rem}
.changed div{display:grid;grid-template-columns:minmax(9rem,14rem) minmax(0,1fr);gap:.1rem .8rem;padding:.12rem 0}
.changed dt{color:var(--quiet)}
.changed dd{margin:0;overflow-wrap:anywhere}
.changed del{text-decoration-color:var(--inspect);color:var(--quiet)}
.changed ins{text-decoration:none}
.changed details{display:block}
@media(max-width:40rem){.changed{margin-left:0}.changed div{grid-template-columns:minmax(0,1fr)}.changed div{padding:.3rem 0}}
`;
