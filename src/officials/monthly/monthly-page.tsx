import { cityOf } from "../../city.ts";
import { formatMonth, formatNumber } from "../../web/format.ts";
import { BrowserScript } from "../components/browser-script.tsx";
import { BurstNote } from "../components/burst-note.tsx";
import { dayName, periodName } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { shownPeriod } from "../period.ts";
import { isClosed } from "../queries/report/editions.ts";
import type { MonthlyReport } from "../queries/report/report.ts";
import type { PageContext } from "../request-period.ts";
import { Comparisons } from "./comparisons.tsx";
import { DocumentDownload } from "./document/download.tsx";
import { EditionNotes, type Editions } from "./edition-notes.tsx";
import { messages } from "./messages.ts";
import { MonthChoice } from "./month-choice.tsx";
import { MonthTrend } from "./month-trend.tsx";
import { SignList } from "./sign-list.tsx";
import { Summary } from "./summary.tsx";
import { seenSentence } from "./words.ts";
import { WorkFigures } from "./work-figures.tsx";

/**
 * The report of a month, to be printed on one sheet.
 * @param editions of a month that is closed.
 */
export function monthlyPage(
  c: OfficialContext,
  {
    report,
    editions,
    page,
  }: { report: MonthlyReport; editions: Editions | null; page: PageContext },
): Promise<Response> {
  const { month, scans, days, most, least, work, bursts, isSample } = report;
  const { language, official, period } = page;
  const t = messages[language];
  const { definitions } = shared[language];
  return officialPage(
    c,
    {
      title: `${t.title} ${month}`,
      path: "/monthly",
      query: { month },
      className: "sheet",
      isSample,
      head: editions && <BrowserScript name="document" />,
      heading: (
        <>
          <MonthChoice path="/monthly" month={month} period={period} language={language} />
          <h1>{t.heading(cityOf(c.env).name[language], formatMonth(month, language))}</h1>
          <p class="quiet">
            {periodName(period, language)}{" "}
            <a
              class="no-print"
              href={withQuery(officialPath(language, "/monthly/parts"), { month })}
            >
              {t.parts}
            </a>
          </p>
          {period.to === period.today && <p class="notice">{t.open}</p>}
          {period.to < period.today && !isClosed(period) && <p class="notice">{t.notClosed}</p>}
          {editions && <EditionNotes month={month} editions={editions} page={page} />}
          {editions && (
            <DocumentDownload
              month={month}
              edition={editions.shown.edition}
              official={official}
              language={language}
            />
          )}
        </>
      ),
    },
    <>
      <h2>{t.headline}</h2>
      <Summary report={report} language={language} />
      <BurstNote bursts={bursts} total={scans} page={page} />
      <Comparisons report={report} language={language} />
      <h2>{t.trend}</h2>
      <MonthTrend days={days} page={{ ...page, period: shownPeriod(period, days) }} />
      <div class="columns">
        <div>
          <h2>{t.top}</h2>
          <SignList signs={most} caption={t.top} language={language} />
        </div>
        <div>
          <h2>{t.bottom}</h2>
          <SignList signs={least} caption={t.bottom} language={language} />
        </div>
      </div>
      <h2>{t.work}</h2>
      <WorkFigures work={work} language={language} />
      <ToCheck report={report} page={page} />
      <h2>{t.definitions}</h2>
      <p class="quiet">
        {definitions.scan} {t.changeDefinition} {t.asOf}
      </p>
      <p class="quiet">{t.made(dayName(period.today, language), official.email)}</p>
    </>,
  );
}

/** The signs to be looked at on the last day, as officials were shown them then. */
function ToCheck({ report, page }: { report: MonthlyReport; page: PageContext }) {
  const { language } = page;
  const t = messages[language];
  const { judged, to } = report;
  const seen = seenSentence(report, language);
  if (!judged && !seen) return null;
  const title = t.check(dayName(to, language));
  const more = judged ? judged.inspect + judged.watch - judged.listed.length : 0;
  const rest = [more > 0 ? t.more(formatNumber(more, language)) : "", seen].filter(Boolean);
  return (
    <>
      <h2>{title}</h2>
      {judged && judged.listed.length > 0 && (
        <SignList signs={judged.listed} caption={title} withState language={language} />
      )}
      {judged && judged.listed.length === 0 && <p>{t.noCheck}</p>}
      {rest.length > 0 && <p>{rest.join(" ")}</p>}
    </>
  );
}
