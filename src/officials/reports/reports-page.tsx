import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { today } from "../../db/hours.ts";
import { reportStates } from "../../db/schema.ts";
import { messages as reportMessages } from "../../streets/reports/messages.ts";
import type { Report } from "../../streets/reports/reports.ts";
import { Downloads } from "../components/downloads.tsx";
import { dayName } from "../format.ts";
import { may, type OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type Inbox, inboxes } from "./filters.ts";
import { messages } from "./messages.ts";

/** As many as one query of the inbox gives. */
const fullPage = 200;

export function reportsPage(
  c: Context<OfficialEnv>,
  show: Inbox,
  reports: readonly Report[],
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const { utcOffset } = cityOf(c.env);
  const inbox = (name: Inbox) =>
    withQuery(officialPath(language, "/reports"), { show: name === "open" ? "" : name });
  return officialPage(
    c,
    { title: t.title, path: "/reports", query: show === "open" ? {} : { show } },
    <>
      <nav class="period" aria-label={t.title}>
        {(Object.keys(inboxes) as Inbox[]).map((name) => (
          <a href={inbox(name)} aria-current={name === show ? "true" : undefined}>
            {t.shows[name]}
          </a>
        ))}
      </nav>
      {reports.length === 0 && <p>{t.none}</p>}
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
          <a href={withQuery(inbox(show), { before: reports.at(-1)?.id ?? null })}>{t.older}</a>
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
  const t = messages[language];
  const common = reportMessages[language];
  return (
    <li class={report.state === "new" ? "watch" : undefined}>
      <strong>{common.kinds[report.kind]}</strong>{" "}
      <a href={`/${language}/streets/${report.slug}`}>{t.on(report.street)}</a>{" "}
      {report.code && (
        <a href={officialPath(language, `/signs/${report.code}`)}>
          <code>{report.code}</code>
        </a>
      )}
      <p>{report.text}</p>
      <p class="quiet">
        {t.number} {report.id} · {day} · {common.states[report.state]}
        {report.official && `, ${t.by(report.official)}`}
        {report.contact && ` · ${t.contact}: ${report.contact} (${t.contactNote})`}
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
                {t.move[state]}
              </button>
            ))}
        </form>
      )}
    </li>
  );
}
