import type { Language } from "../../city.ts";
import { today as dayOfMoment } from "../../db/hours.ts";
import { positionIn } from "../../signs/position.ts";
import type { OpenReport } from "../components/answers/answer-reports.ts";
import { answersStyle } from "../components/answers/answers-choice.tsx";
import { HistoryLink } from "../components/history-link.tsx";
import { reasonSentences } from "../components/sentences/reasons.ts";
import { sentence } from "../components/sentences/sign.ts";
import { StateMark } from "../components/state-mark.tsx";
import { dayName, streetName } from "../format.ts";
import { may } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath } from "../paths.ts";
import type { OneSign } from "../queries/one-sign.ts";
import type { PeriodContext } from "../request-period.ts";
import { EventTable } from "./event-table.tsx";
import { HoursFigure } from "./hours-figure.tsx";
import { messages } from "./messages.ts";
import { AllWellForm, RecordForm, type TypedEvent } from "./record-form.tsx";
import type { Said } from "./said.ts";
import { SignDays } from "./sign-days.tsx";
import { SignFacts } from "./sign-facts.tsx";

export type SignView = OneSign & {
  /** What citizens report of it that is neither closed nor settled. */
  openReports: readonly OpenReport[];
  /** What has just been done, and the change set by which it is undone. */
  told: { said: Said; changeSet: number | null } | null;
  /** What was sent and not recorded, and why. */
  refused?: { problem: string; typed: TypedEvent };
};

/** All that is known of a sign, and what an editor can record of it. */
export function signPage(c: PeriodContext, found: SignView): Promise<Response> {
  const page = c.var;
  const { language, official, period } = page;
  const { sign, days, hours, events, isSample, openReports, told: said, refused } = found;
  const { utcOffset } = period;
  const dayOf = (at: number) => dayName(dayOfMoment(at * 1_000, utcOffset), language);
  const name = streetName(sign);
  const position = positionIn(sign, language);
  const mayRecord = may(official, "editor");
  const reasons = reasonSentences(sign, language);
  const judged = sign.judgement && sentence(sign.judgement, language);
  const told = reasons.length > 0 ? reasons.join(" ") : judged;
  return officialPage(
    c,
    {
      title: `${name}, ${sign.code}`,
      path: `/signs/${sign.code}`,
      period,
      isSample,
      style: answersStyle,
      status: refused ? 400 : 200,
      heading: (
        <>
          <h1>
            {name}
            {position && <span class="quiet">, {position}</span>}
          </h1>
          <p>
            <code>{sign.code}</code> · <StateMark state={sign.state} language={language} />{" "}
            <HistoryLink subject={`sign ${sign.code}`} official={official} language={language} />
          </p>
        </>
      ),
      lead: (
        <>
          {refused && (
            <p class="notice" role="alert">
              {messages[language].notRecorded} {refused.problem}{" "}
              <a href="#record">{messages[language].mend}</a>
            </p>
          )}
          {said?.said === "saved" && <Told told={said} language={language} />}
          {told && <p class="summary">{told}</p>}
          {mayRecord && sign.status === "installed" && (
            <AllWellForm code={sign.code} openReports={openReports} language={language} />
          )}
        </>
      ),
    },
    <div class="columns wide-left">
      <div>
        <SignDays sign={sign} days={days} events={events} page={page} />
        <HoursFigure hours={hours} scans={sign.scans} language={language} />
      </div>
      <div>
        <SignFacts sign={sign} today={period.today} mayEdit={mayRecord} language={language} />
        <EventTable code={sign.code} events={events} mayRecord={mayRecord} language={language}>
          {said && said.said !== "saved" && <Told told={said} language={language} />}
        </EventTable>
        {mayRecord && (
          <RecordForm
            sign={sign}
            openReports={openReports}
            today={period.today}
            dayOf={dayOf}
            typed={refused?.typed ?? null}
            language={language}
          />
        )}
      </div>
    </div>,
  );
}

/** What has just been done, and the way back. */
function Told(props: { told: NonNullable<SignView["told"]>; language: Language }) {
  const { told, language } = props;
  const t = messages[language];
  return (
    <p class="notice" role="status">
      {t.said[told.said]}{" "}
      {told.changeSet !== null && (
        <a href={`${officialPath(language, `/changes/${told.changeSet}`)}#undo`}>{t.undo}</a>
      )}
    </p>
  );
}
