import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { checkCountsInWords } from "../components/check-counts.ts";
import { percent } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { Comparison } from "../queries/headline.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { daysBefore } from "./days-before.ts";
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

function changeOf(comparison: Comparison | null, language: Language): string {
  const t = messages[language];
  if (!comparison) return t.nothing;
  const { direction, ratio } = comparison.change;
  const size = percent(Math.abs(ratio ?? 0), language);
  const before = daysBefore(comparison, language);
  switch (direction) {
    case "up":
      return t.up(size, before);
    case "down":
      return t.down(size, before);
    case "normal":
      return t.normal(before);
    case "nothing to compare":
      return t.nothing;
  }
}
