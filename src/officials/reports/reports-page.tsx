import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { reportStates } from "../../db/schema.ts";
import { reportWords } from "../../streets/reports/messages.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { may, type OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { Downloads } from "../components/sign-parts.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { dayName } from "../format.ts";
import { type Inbox, inboxes } from "./filters.ts";
import { words } from "./messages.ts";

/** As many as one query of the inbox gives. */
const fullPage = 200;

export function reportsPage(
  c: Context<OfficialEnv>,
  show: Inbox,
  reports: readonly Report[],
): Promise<Response> {
  const { language, official } = c.var;
  const say = words[language];
  const { utcOffset } = cityOf(c.env);
  const inbox = (name: Inbox) =>
    withQuery(officialPath(language, "/reports"), { show: name === "open" ? "" : name });
  return officialPage(
    c,
    { title: say.title, path: withQuery("/reports", { show: show === "open" ? "" : show }) },
    <>
      <h1>{say.title}</h1>
      <nav class="period" aria-label={say.title}>
        {(Object.keys(inboxes) as Inbox[]).map((name) => (
          <a href={inbox(name)} aria-current={name === show ? "true" : undefined}>
            {say.shows[name]}
          </a>
        ))}
      </nav>
      {reports.length === 0 && <p>{say.none}</p>}
      <ul class="checks">
        {reports.map((report) => (
          <ReportItem
            report={report}
            day={dayName(today(report.at * 1_000, utcOffset), language)}
            mayMove={may(official, "editor")}
            language={language}
          />
        ))}
      </ul>
      {reports.length === fullPage && (
        <p>
          <a href={withQuery(inbox(show), { before: reports.at(-1)?.id ?? null })}>{say.older}</a>
        </p>
      )}
      <p>
        <Downloads table="reports" language={language} />
      </p>
    </>,
  );
}

function ReportItem(props: { report: Report; day: string; mayMove: boolean; language: Language }) {
  const { report, day, mayMove, language } = props;
  const say = words[language];
  const common = reportWords[language];
  return (
    <li class={report.state === "new" ? "watch" : undefined}>
      <strong>{common.kinds[report.kind]}</strong>{" "}
      <a href={`/${language}/streets/${report.slug}`}>{say.on(report.street)}</a>{" "}
      {report.code && (
        <a href={officialPath(language, `/signs/${report.code}`)}>
          <code>{report.code}</code>
        </a>
      )}
      <p>{report.text}</p>
      <p class="quiet">
        {say.number} {report.id} · {day} · {common.states[report.state]}
        {report.official && `, ${say.by(report.official)}`}
        {report.contact && ` · ${say.contact}: ${report.contact} (${say.contactNote})`}
      </p>
      {mayMove && (
        <form
          class="act"
          method="post"
          action={officialPath(language, `/reports/${report.id}/moves`)}
        >
          {reportStates
            .filter((state) => state !== report.state)
            .map((state) => (
              <button type="submit" name="state" value={state}>
                {say.move[state]}
              </button>
            ))}
        </form>
      )}
    </li>
  );
}
