import { useState } from "hono/jsx/dom";
import type { Language } from "../../../city.ts";
import type { Answer } from "../../../records/import/answer.ts";
import type { Report } from "../../../records/import/report.ts";
import { formatNumber } from "../../../web/format.ts";
import { messages } from "../messages.ts";
import type { Changed } from "./columns.tsx";
import type { Work } from "./work.ts";

type Ask = Report["asks"][number];

const shownAtOnce = 20;

/** The questions, each with what it may be answered with. An answer is taken at once. */
export function Asks(props: { language: Language; work: Work; changed: Changed }) {
  const { language, work, changed } = props;
  const { asks } = work.report;
  const t = messages[language];
  const [shown, show] = useState(shownAtOnce);
  const answer = (key: string, given: Answer) =>
    changed({ answers: new Map([...work.answers, [key, given]]) });
  return (
    <>
      <p class="quiet">
        {t.ask.about}
        {work.answers.size > 0 && (
          <>
            {" "}
            {t.ask.answered(formatNumber(work.answers.size, language))}{" "}
            <button type="button" class="plain" onClick={() => changed({ answers: new Map() })}>
              {t.ask.again}
            </button>
          </>
        )}
      </p>
      {asks.length === 0 && <p>{t.found.none}</p>}
      <ol class="asks">
        {asks.slice(0, shown).map((ask, n) => (
          <li key={ask.key}>
            <Question
              n={n}
              ask={ask}
              language={language}
              answer={(given) => answer(ask.key, given)}
            />
          </li>
        ))}
      </ol>
      {asks.length > shown && (
        <button type="button" class="plain" onClick={() => show(shown + shownAtOnce)}>
          {t.found.next}
        </button>
      )}
    </>
  );
}

function Question(props: {
  n: number;
  ask: Ask;
  language: Language;
  answer: (given: Answer) => void;
}) {
  const { n, ask, language, answer } = props;
  const { row, rows, column, question, proposal, options, answers } = ask;
  const t = messages[language];
  const words = {
    yes: proposedIn(proposal, language) ?? t.ask.yes,
    no: t.ask.no,
    "without-cell": t.ask["without-cell"],
    "without-row": t.ask["without-row"],
  };
  const give = (event: Event) => {
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get("value");
    if (typeof value === "string" && value.trim() !== "") answer({ is: "value", value });
  };
  return (
    <>
      <p class="question">
        <span class="quiet">
          {t.found.rows(rows ? shortened(rows) : String(row))}
          {column && ` · ${column}`}
        </span>
        <br />
        {question}
        {rows && (
          <>
            {" "}
            <small>{t.ask.allRows(formatNumber(rows.length, language))}</small>
          </>
        )}
      </p>
      <div class="act">
        {answers.map(
          (is) =>
            is !== "value" && (
              <button
                type="button"
                class={is === "yes" ? "" : "plain"}
                onClick={() => answer({ is })}
              >
                {words[is]}
              </button>
            ),
        )}
      </div>
      {answers.includes("value") && (
        <form class="act" onSubmit={give}>
          <label for={`import-value-${n}`}>{options ? t.ask.choose : t.ask.value}</label>
          {options ? (
            <select name="value" id={`import-value-${n}`}>
              {options.map((option) => (
                <option value={option}>{option}</option>
              ))}
            </select>
          ) : (
            <input name="value" autocomplete="off" id={`import-value-${n}`} />
          )}
          <button type="submit" class="plain">
            {t.ask.set}
          </button>
        </form>
      )}
    </>
  );
}

/** "Take “Lê Lợi”"; null where nothing is proposed that can be said in a word. */
function proposedIn(proposal: unknown, language: Language): string | null {
  const { take } = messages[language].ask;
  if (typeof proposal === "number") return take(formatNumber(proposal, language));
  return typeof proposal === "string" ? take(proposal) : null;
}

const shortened = (rows: readonly number[]): string =>
  rows.length > 8 ? `${rows.slice(0, 8).join(", ")} …` : rows.join(", ");
