import { dayName, percent } from "../format.ts";
import { looksOnly } from "../guard.ts";
import { officialPath } from "../paths.ts";
import type { HealthRun } from "../queries/health-run.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** Up to which day signs are judged, and the button that brings it up to yesterday. */
export function Judging({ run, page }: { run: HealthRun | null; page: PageContext }) {
  const { language, official, period } = page;
  const yesterday = period.today - 1;
  const t = messages[language];
  const isRunning = run !== null && !run.isDone && run.day === yesterday;
  return (
    <>
      <p class="quiet">
        {run?.judgedDay == null ? t.notJudged : t.judged(dayName(run.judgedDay, language))}{" "}
        {isRunning && t.judging(percent(run.share, language))}
      </p>
      {run?.judgedDay !== yesterday && !looksOnly(official) && (
        <form class="act" method="post" action={officialPath(language, "/judgements")} data-repeat>
          <button type="submit">{t.judgeNow}</button>
        </form>
      )}
    </>
  );
}
