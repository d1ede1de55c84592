import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/downloads.tsx";
import { Judging } from "../components/judging.tsx";
import { streetSentence } from "../components/sentences/street.ts";
import { SignToCheck } from "../components/sign-to-check.tsx";
import { may } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import type { Overview } from "../queries/overview.ts";
import { signsToCheck } from "../queries/signs-to-check.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

const maxListed = 4;

/** The signs that somebody should look at, the most pressing first, each with why and what to do. */
export function Checks({ overview, page }: { overview: Overview; page: PageContext }) {
  const { signs, run, weakStreets } = overview;
  const { language, official, period } = page;
  const t = messages[language];
  const checks = signsToCheck(signs);
  const signsPath = officialPath(language, "/signs");
  const all = withQuery(signsPath, { show: "check", sort: "state" });
  return (
    <section>
      <h2>{t.checks}</h2>
      {run?.judgedDay != null && checks.length === 0 && <p>{t.noChecks}</p>}
      <ul class="checks">
        {checks.slice(0, maxListed).map((sign) => (
          <SignToCheck sign={sign} language={language}>
            {may(official, "editor") && (
              <VisitButtons code={sign.code} today={period.today} language={language} />
            )}
          </SignToCheck>
        ))}
      </ul>
      {checks.length > maxListed && (
        <p>
          <a href={all}>{t.allChecks(formatNumber(checks.length, language))}</a> ·{" "}
          <Downloads table="checks" language={language} />
        </p>
      )}
      {weakStreets.length > 0 && (
        <>
          <h3>{t.weakStreets}</h3>
          <ul class="checks">
            {weakStreets.slice(0, maxListed).map(({ street, judgement }) => (
              <li class={judgement.tier}>
                <a href={withQuery(signsPath, { q: street })}>{street}</a>
                <p>{streetSentence(judgement, language)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Judging run={run} page={page} />
    </section>
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
