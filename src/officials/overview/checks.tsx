import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import type { Run, WeakStreet } from "../../sign-health/nightly/results.ts";
import { formatNumber } from "../../web/format.ts";
import { sentence } from "../components/sentences/sign.ts";
import { streetSentence } from "../components/sentences/street.ts";
import { Downloads, SignName, StateMark } from "../components/sign-parts.tsx";
import { dayName, percent } from "../format.ts";
import { officialPath, withQuery } from "../paths.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { stateOf } from "../queries/state.ts";
import { messages } from "./messages.ts";

const shown = 4;

/** The signs that somebody should look at, the most pressing first, each with why and what to do. */
export function Checks(props: {
  signs: readonly SignRow[];
  run: Run | null;
  weakStreets: readonly WeakStreet[];
  today: number;
  mayRecord: boolean;
  language: Language;
}) {
  const { signs, run, weakStreets, today, mayRecord, language } = props;
  const t = messages[language];
  const checks = signsToCheck(signs);
  const all = withQuery(officialPath(language, "/signs"), { show: "check", sort: "state" });
  return (
    <section>
      <h2>{t.checks}</h2>
      {run?.judgedDay != null && checks.length === 0 && <p>{t.noChecks}</p>}
      <ul class="checks">
        {checks.slice(0, shown).map((sign) => (
          <Check sign={sign} today={today} mayRecord={mayRecord} language={language} />
        ))}
      </ul>
      {checks.length > shown && (
        <p>
          <a href={all}>{t.allChecks(formatNumber(checks.length, language))}</a> ·{" "}
          <Downloads table="checks" language={language} />
        </p>
      )}
      {weakStreets.length > 0 && (
        <>
          <h3>{t.weakStreets}</h3>
          <ul class="checks">
            {weakStreets.slice(0, shown).map(({ street, judgement }) => (
              <li class={judgement.tier}>
                <a href={withQuery(officialPath(language, "/signs"), { q: street })}>{street}</a>
                <p>{streetSentence(judgement, language)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Judging run={run} today={today} language={language} />
    </section>
  );
}

/** To be inspected before to be watched, the least likely silence first. */
export const signsToCheck = (signs: readonly SignRow[]): SignRow[] =>
  signs
    .filter((sign) => ["inspect", "watch"].includes(stateOf(sign)))
    .sort((a, b) => rank(a) - rank(b) || chance(a) - chance(b));

const rank = (sign: SignRow): number => (stateOf(sign) === "inspect" ? 0 : 1);
const chance = ({ judgement }: SignRow): number => judgement?.silence?.chance ?? 1;

function Check(props: { sign: SignRow; today: number; mayRecord: boolean; language: Language }) {
  const { sign, today, mayRecord, language } = props;
  const state = stateOf(sign);
  return (
    <li class={state}>
      <StateMark state={state} language={language} /> <SignName sign={sign} language={language} />
      {sign.judgement && <p>{sentence(sign.judgement, language)}</p>}
      {mayRecord && <VisitButtons code={sign.code} today={today} language={language} />}
    </li>
  );
}

/** One press records a visit of today; the sign's page takes other days and notes. */
function VisitButtons(props: { code: string; today: number; language: Language }) {
  const { code, today, language } = props;
  const t = messages[language];
  const action = (noun: string) => officialPath(language, `/signs/${code}/${noun}`);
  return (
    <form class="act" method="post">
      <input type="hidden" name="day" value={isoDay(today)} />
      <button type="submit" formaction={action("inspections")}>
        {t.inspected}
      </button>
      <button type="submit" formaction={action("repairs")}>
        {t.repaired}
      </button>
      <button type="submit" formaction={action("replacements")}>
        {t.replaced}
      </button>
    </form>
  );
}

/** Up to which day signs are judged, and the button that brings it up to yesterday. */
export function Judging(props: { run: Run | null; today: number; language: Language }) {
  const { run, today, language } = props;
  const t = messages[language];
  const isRunning = run !== null && !run.isDone && run.day === today - 1;
  return (
    <>
      <p class="quiet">
        {run?.judgedDay == null ? t.notJudged : t.judged(dayName(run.judgedDay, language))}{" "}
        {isRunning && t.judging(percent(run.share, language))}
      </p>
      {run?.judgedDay !== today - 1 && (
        <form class="act" method="post" action={officialPath(language, "/judgements")} data-repeat>
          <button type="submit">{t.judgeNow}</button>
        </form>
      )}
    </>
  );
}
