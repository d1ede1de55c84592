import { positionIn } from "../../signs/position.ts";
import { HistoryLink } from "../components/history-link.tsx";
import { reasonSentences } from "../components/sentences/reasons.ts";
import { sentence } from "../components/sentences/sign.ts";
import { StateMark } from "../components/state-mark.tsx";
import { streetName } from "../format.ts";
import { may } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import type { OneSign } from "../queries/one-sign.ts";
import type { PeriodContext } from "../request-period.ts";
import { EventTable } from "./event-table.tsx";
import { HoursFigure } from "./hours-figure.tsx";
import { AllWellForm, RecordForm } from "./record-form.tsx";
import { SignDays } from "./sign-days.tsx";
import { SignFacts } from "./sign-facts.tsx";

export function signPage(c: PeriodContext, found: OneSign): Promise<Response> {
  const page = c.var;
  const { language, official, period } = page;
  const { sign, days, hours, events, isSample } = found;
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
          {told && <p class="summary">{told}</p>}
          {mayRecord && sign.status === "installed" && (
            <AllWellForm code={sign.code} today={period.today} language={language} />
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
        <EventTable code={sign.code} events={events} mayRecord={mayRecord} language={language} />
        {mayRecord && <RecordForm sign={sign} today={period.today} language={language} />}
      </div>
    </div>,
  );
}
