import type { Language } from "../../city.ts";
import type { Change } from "../../sign-health/change.ts";
import { formatNumber } from "../../web/format.ts";
import { percent } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
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
      {t.scans}: {changeOf(headline.change, language)}.
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

function changeOf({ direction, ratio }: Change, language: Language): string {
  const t = messages[language];
  const size = percent(Math.abs(ratio ?? 0), language);
  switch (direction) {
    case "up":
      return t.up(size);
    case "down":
      return t.down(size);
    case "normal":
      return t.normal;
    case "nothing to compare":
      return t.nothing;
  }
}
