import type { Language } from "../../city.ts";
import type { CodeReport } from "../../streets/code-reports/code-reports.ts";
import { officialPath } from "../paths.ts";
import type { ListPage } from "./filters.ts";
import { ListFields } from "./list-fields.tsx";
import { messages } from "./messages.ts";
import { type CodeState, codeStates, isClosed } from "./move-code-report.ts";
import { RedactForm } from "./redact-form.tsx";

/**
 * What an editor can do with a report of a code: take it on, close it, which takes a second tap, open
 * it again, and remove its words.
 */
export function CodeReportActs(props: { report: CodeReport; list: ListPage; language: Language }) {
  const { report, list, language } = props;
  const { id, state, contact, textRemovedAt } = report;
  const t = messages[language];
  const path = officialPath(language, `/reports/codes/${id}`);
  const others = codeStates.filter((other) => other !== state);
  const open = others.filter((other) => !isClosed(other));
  return (
    <>
      {state !== "withdrawn" && (
        <>
          <Moves path={path} shown={state} states={open} list={list} language={language} />
          {!isClosed(state) && (
            <details>
              <summary>{t.close}</summary>
              <p>
                {t.closeNote} {contact !== null && <strong>{t.closeErases}</strong>}
              </p>
              <Moves
                path={path}
                shown={state}
                states={others.filter(isClosed)}
                list={list}
                language={language}
              />
            </details>
          )}
        </>
      )}
      {textRemovedAt === null && <RedactForm path={path} id={id} list={list} language={language} />}
    </>
  );
}

function Moves(props: {
  path: string;
  /** In which the report is: nobody moves it on from another unseen. */
  shown: CodeState;
  states: readonly CodeState[];
  list: ListPage;
  language: Language;
}) {
  const { path, shown, states, list, language } = props;
  return (
    <form class="act" method="post" action={`${path}/moves`}>
      <input type="hidden" name="shown" value={shown} />
      <ListFields list={list} />
      {states.map((state) => (
        <button type="submit" name="state" value={state}>
          {messages[language].move[state]}
        </button>
      ))}
    </form>
  );
}
