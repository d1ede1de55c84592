import { formatNumber } from "../../web/format.ts";
import { checkCountsInWords } from "../components/check-counts.ts";
import { officialPath } from "../paths.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { changeOf } from "./days-before.ts";
import { messages } from "./messages.ts";

/** What ten seconds are enough for: is anybody to go anywhere, and is the city as it was? */
export function Summary({ overview, page }: { overview: Overview; page: PageContext }) {
  const { signs, checks, headline, run, facts } = overview;
  const { language, period } = page;
  const t = messages[language];
  const isCurrent = run?.judgedDay === period.today - 1;
  const newSigns = signs.states.get("new") ?? 0;
  // Reports are known before the first night, but that nothing is to be checked is not.
  const { inspect } = checks.counts;
  const isKnown = run?.judgedDay != null || inspect.signs + inspect.streets > 0;
  return (
    <p class="summary">
      {isKnown && <strong>{checkCountsInWords(checks.counts, language)}.</strong>}{" "}
      {newSigns > 0 && `${t.summary.isNew(formatNumber(newSigns, language))}. `}
      {isCurrent ? null : `${t.summary.unjudged}. `}
      {t.scans}: {changeOf(headline.comparison, language)}.
      {facts.newReports > 0 && (
        <>
          {" "}
          <a href={officialPath(language, "/reports")}>
            {t.newReports(formatNumber(facts.newReports, language))}
          </a>
          .
        </>
      )}
    </p>
  );
}
