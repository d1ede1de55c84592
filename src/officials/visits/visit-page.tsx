import type { Child } from "hono/jsx";
import { cityOf, type Language } from "../../city.ts";
import { parseDay, today } from "../../db/hours.ts";
import { positionIn } from "../../signs/position.ts";
import type { OpenReport } from "../components/answers/answer-reports.ts";
import { reasonSentences } from "../components/sentences/reasons.ts";
import { StateMark } from "../components/state-mark.tsx";
import { dayName, streetName } from "../format.ts";
import { may, type OfficialContext } from "../guard.ts";
import { officialPath } from "../paths.ts";
import { urgencyOf } from "../queries/reasons.ts";
import type { SignEvent } from "../queries/sign-history.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { cityNow, toVisitPath, visitFrame } from "./frame.tsx";
import { messages } from "./messages.ts";
import type { Typed } from "./read-visit.ts";
import { recordedName, recordedResult } from "./results.ts";
import { visitFormStyle } from "./style.ts";
import { Unsent } from "./unsent.tsx";
import { VisitForm } from "./visit-form.tsx";

export type VisitView = {
  sign: SignRow;
  /** What was recorded last and still counts; null if nothing. */
  last: SignEvent | null;
  openReports: readonly OpenReport[];
  isSample: boolean;
  /** Whether this page has just recorded it. */
  isRecorded: boolean;
  typed: Typed;
  /** What was wrong with what was sent; null where nothing was. */
  problem: string | null;
  status?: 200 | 409 | 422;
};

/** The page that is opened at a sign: what is known of it, and what is to be seen there now. */
export function visitPage(c: OfficialContext, view: VisitView): Promise<Response> {
  const { language, official } = c.var;
  const { sign, last, isSample, isRecorded, problem, status = 200 } = view;
  const { utcOffset } = cityOf(c.env);
  const t = messages[language];
  const position = positionIn(sign, language);
  return visitFrame(
    c,
    {
      title: `${t.title}: ${streetName(sign)}, ${sign.code}`,
      path: `/signs/${sign.code}/visit`,
      style: visitFormStyle,
      isSample,
      status,
    },
    <>
      <h1>
        {streetName(sign)}
        {position && <span class="quiet">, {position}</span>}
      </h1>
      <p>
        <code>{sign.code}</code> ·{" "}
        <StateMark state={urgencyOf(sign.reasons) ?? sign.state} language={language} />
      </p>
      {reasonSentences(sign, language).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {isRecorded && last ? (
        <p class="notice" role="status">
          {t.recorded(recordedResult(last, language))}
        </p>
      ) : (
        <p class="quiet">{last ? lastSentence(last, language) : t.neverVisited}</p>
      )}
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <Unsent official={official} language={language} />
      {may(official, "editor") ? (
        <Again isRecorded={isRecorded} language={language}>
          <VisitForm
            sign={sign}
            typed={view.typed}
            openReports={view.openReports}
            dayOf={(at) => dayName(today(at * 1000, utcOffset), language)}
            now={cityNow(c)}
            language={language}
          />
        </Again>
      ) : (
        <p>{t.looksOnly}</p>
      )}
      <ul class="links">
        <li>
          <a href={officialPath(language, toVisitPath)}>{t.next}</a>
        </li>
        <li>
          <a href={officialPath(language, `/signs/${sign.code}`)}>{t.signPage}</a>
        </li>
        <li>
          <a href={`/${language}/streets/${sign.slug}`}>{t.streetPage}</a>
        </li>
      </ul>
    </>,
  );
}

/** What has just been recorded is done: nobody records it again by a tap too many. */
function Again(props: { isRecorded: boolean; language: Language; children: Child }) {
  if (!props.isRecorded) return <>{props.children}</>;
  return (
    <details>
      <summary>{messages[props.language].again}</summary>
      {props.children}
    </details>
  );
}

const lastSentence = (event: SignEvent, language: Language): string => {
  const day = dayName(parseDay(event.day) ?? 0, language);
  return messages[language].last(day, recordedName(event, language), event.official ?? "");
};
