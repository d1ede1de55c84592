import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/downloads.tsx";
import { dayOfSending } from "../components/event-change.ts";
import { FormKey } from "../components/form-key.tsx";
import { Judging } from "../components/judging.tsx";
import { SignToCheck } from "../components/sign-to-check.tsx";
import { StreetsToCheck } from "../components/streets-to-check.tsx";
import { may } from "../guard.ts";
import { officialPath, withQuery } from "../paths.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** Streets have no list of their own elsewhere; beyond this nobody reads on. */
const maxStreets = 30;

/** What somebody should look at, the most pressing first, each with why and what to do. */
export function Checks({ overview, page }: { overview: Overview; page: PageContext }) {
  const { checks, listed, run } = overview;
  const { language, official } = page;
  const t = messages[language];
  const { counts, weakStreets, reportedStreets } = checks;
  const signs = counts.inspect.signs + counts.watch.signs;
  const signsPath = officialPath(language, "/signs");
  const all = withQuery(signsPath, { show: "check", sort: "state" });
  return (
    <section>
      <h2>{t.checks}</h2>
      {run?.judgedDay != null && signs === 0 && <p>{t.noChecks}</p>}
      <ul class="checks">
        {listed.map((sign) => (
          <SignToCheck sign={sign} language={language}>
            {sign.status === "installed" && may(official, "editor") && (
              <VisitButtons code={sign.code} language={language} />
            )}
          </SignToCheck>
        ))}
      </ul>
      {signs > listed.length && (
        <p>
          <a href={all}>{t.allChecks(formatNumber(signs, language))}</a> ·{" "}
          <Downloads table="checks" language={language} />
        </p>
      )}
      {signs > 0 && (
        <p class="no-print">
          <a href={officialPath(language, "/visits")}>{t.toVisit}</a>
        </p>
      )}
      {weakStreets.length + reportedStreets.length > 0 && (
        <>
          <h3>{t.streetChecks}</h3>
          <StreetsToCheck checks={checks} most={maxStreets} language={language} />
        </>
      )}
      <Judging run={run} page={page} />
    </section>
  );
}

/** One press records a visit of today; the sign's page takes other outcomes, days and notes. */
function VisitButtons({ code, language }: { code: string; language: Language }) {
  const t = messages[language];
  const action = (noun: string) => officialPath(language, `/signs/${code}/${noun}`);
  return (
    <form class="act" method="post">
      <FormKey />
      <input type="hidden" name="day" value={dayOfSending} />
      <button type="submit" formaction={action("inspections")} name="outcome" value="well">
        {t.allWell}
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
