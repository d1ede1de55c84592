import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { percent } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { Comparison } from "../queries/headline.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { daysBefore } from "./days-before.ts";
import { messages } from "./messages.ts";

/** What ten seconds are enough for: is anybody to go anywhere, and is the city as it was? */
export function Summary({ overview, page }: { overview: Overview; page: PageContext }) {
  const { states, headline, run, facts } = overview;
  const { language, period } = page;
  const t = messages[language];
  const inspect = states.get("inspect") ?? 0;
  const watch = states.get("watch") ?? 0;
  const isCurrent = run?.judgedDay === period.today - 1;
  const parts = [
    inspect > 0 ? t.summary.inspect(formatNumber(inspect, language)) : t.summary.calm,
    ...(watch > 0 ? [t.summary.watch(formatNumber(watch, language))] : []),
  ];
  return (
    <p class="summary">
      {isCurrent || run?.judgedDay ? <strong>{parts.join(", ")}.</strong> : null}{" "}
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
