import type { Context } from "hono";
import type { Language } from "../../city.ts";
import { isoDay, parseDay } from "../../db/hours.ts";
import { formatNumber } from "../../web/format.ts";
import { barChart } from "../components/charts/bars.ts";
import { hourGrid } from "../components/charts/grid.ts";
import { sentence } from "../components/sentences/sign.ts";
import { Downloads, PeriodChoice, positionOf, StateMark } from "../components/sign-parts.tsx";
import { type DayScans, toBars } from "../components/to-bars.ts";
import { ago, dayName, periodName, scansOf, streetName } from "../format.ts";
import { may, type OfficialEnv } from "../guard.ts";
import { Figure, officialPage, Scroll } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { DayTable } from "../overview/headline-figure.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { daysPerBar, type Period, periodQuery } from "../period.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import type { SignEvent } from "../queries/sign-history.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { stateOf } from "../queries/state.ts";
import { type Recording, recordings } from "./events.ts";
import { messages } from "./messages.ts";

export type SignView = {
  period: Period;
  sign: SignRow;
  days: DayScans[];
  hours: number[][];
  events: SignEvent[];
  facts: CityFacts;
};

export function signPage(c: Context<OfficialEnv>, view: SignView): Promise<Response> {
  const { language, official } = c.var;
  const { period, sign, facts } = view;
  const path = `/signs/${sign.code}`;
  const name = streetName(sign);
  const mayRecord = may(official, "editor");
  return officialPage(
    c,
    {
      title: `${name}, ${sign.code}`,
      path: withQuery(path, period.name === "28" ? {} : periodQuery(period)),
    },
    <>
      <h1>
        {name} <span class="quiet">{positionOf(sign, language)}</span>
      </h1>
      <p>
        <code>{sign.code}</code> · <StateMark state={stateOf(sign)} language={language} />
      </p>
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      {sign.judgement && <p class="verdict">{sentence(sign.judgement, language)}</p>}
      <PeriodChoice period={period} path={path} language={language} />
      <div class="columns wide-left">
        <div>
          <DaysFigure view={view} language={language} />
          <HoursFigure view={view} language={language} />
        </div>
        <div>
          <Facts view={view} language={language} />
          <Events view={view} language={language} mayRecord={mayRecord} />
          {mayRecord && <RecordForm sign={sign} today={period.today} language={language} />}
        </div>
      </div>
    </>,
  );
}

function DaysFigure({ view, language }: { view: SignView; language: Language }) {
  const { period, sign, days, events } = view;
  const t = messages[language];
  const title = daysPerBar(period) > 1 ? t.chartByWeek : t.chart;
  const summary = t.summary(periodName(period, language), scansOf(sign.scans, language));
  const marks = events.flatMap((event) => {
    const day = parseDay(event.day);
    if (day === null || day < period.from || day > period.to || event.correctedBy) return [];
    const index = Math.floor((day - period.from) / daysPerBar(period));
    return [{ index, title: `${t.kinds[event.kind]}, ${dayName(day, language)}` }];
  });
  return (
    <section>
      <Figure
        title={title}
        summary={marks.length > 0 ? `${summary} ${t.marks}` : summary}
        language={language}
        svg={barChart({
          id: "by-day",
          title: `${title}. ${summary}`,
          bars: toBars(days, period, language),
          formatTick: (value) => formatNumber(value, language),
          marks,
        })}
        table={<DayTable days={days} period={period} language={language} />}
      />
      <p>
        <Downloads table="days" period={period} language={language} keep={{ code: sign.code }} />
      </p>
    </section>
  );
}

function HoursFigure({ view, language }: { view: SignView; language: Language }) {
  const { hours } = view;
  const t = messages[language];
  const { weekdays } = shared[language];
  const scans = hours.flat().reduce((sum, count) => sum + count, 0);
  const summary = `${t.hoursSummary(scansOf(scans, language))} ${
    scans < view.sign.scans ? t.hoursKept : ""
  }`;
  return (
    <Figure
      title={t.hours}
      summary={summary}
      language={language}
      svg={hourGrid({
        id: "by-hour",
        title: `${t.hours}. ${summary}`,
        counts: hours,
        days: weekdays,
        cellTitle: (day, hour, count) => t.cell(day, String(hour), scansOf(count, language)),
      })}
      table={
        <Scroll label={t.hours}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.hour}</th>
                {weekdays.map((day) => (
                  <th scope="col" class="number">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 24 }, (_, hour) => (
                <tr>
                  <th scope="row">{hour}</th>
                  {hours.map((row) => (
                    <td class="number">{formatNumber(row[hour] ?? 0, language)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
    />
  );
}

function Facts({ view, language }: { view: SignView; language: Language }) {
  const { sign, period } = view;
  const { code, slug, latitude, longitude, lastDay, lastVisit } = sign;
  const t = messages[language];
  return (
    <section>
      <h2>{t.links}</h2>
      <dl class="figures">
        <div>
          <dt>{t.lastScan}</dt>
          <dd>{ago(lastDay, period.today, language)}</dd>
        </div>
        <div>
          <dt>{t.lastVisit}</dt>
          <dd>{lastVisit === null ? t.neverVisited : ago(lastVisit, period.today, language)}</dd>
        </div>
      </dl>
      <ul>
        <li>
          <a href={`/${language}/streets/${slug}`}>{t.street}</a>
        </li>
        <li>
          <a href={`/plates/${code}.svg`}>{t.plate}</a> · <a href={`/qr/${code}.svg`}>{t.symbol}</a>
        </li>
        <li>
          <a href={withQuery(officialPath(language, "/staff-check"), { code })}>{t.staffCheck}</a>
        </li>
        {latitude !== null && longitude !== null && (
          <li>
            {t.coordinates}:{" "}
            <a href={`geo:${latitude},${longitude}`}>{`${latitude}, ${longitude}`}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

function Events(props: { view: SignView; language: Language; mayRecord: boolean }) {
  const { view, language, mayRecord } = props;
  const { sign, events } = view;
  const t = messages[language];
  return (
    <section id="events">
      <h2>{t.events}</h2>
      {events.length === 0 ? (
        <p>{t.noEvents}</p>
      ) : (
        <Scroll label={t.events}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.day}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col">{t.note}</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr>
                  <th scope="row" class={event.correctedBy ? "nowrap struck" : "nowrap"}>
                    {dayName(parseDay(event.day) ?? 0, language)}
                  </th>
                  <td class={event.correctedBy ? "struck" : undefined}>{t.kinds[event.kind]}</td>
                  <td>
                    {event.note && <p>{event.note}</p>}
                    <span class="quiet">{event.official}</span>
                    {event.correctedBy ? (
                      <p class="quiet">{t.corrected(event.correctedBy)}</p>
                    ) : (
                      mayRecord && (
                        <form
                          class="act"
                          method="post"
                          action={officialPath(
                            language,
                            `/signs/${sign.code}/events/${event.id}/corrections`,
                          )}
                        >
                          <button type="submit">{t.correct}</button>
                        </form>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function RecordForm(props: { sign: SignRow; today: number; language: Language }) {
  const { sign, today, language } = props;
  const t = messages[language];
  const possible = (Object.keys(recordings) as Recording[]).filter(
    (recording) => (recording === "installations") === (sign.status !== "installed"),
  );
  return (
    <section class="no-print">
      <h2>{t.record}</h2>
      <p class="quiet">{sign.status === "retired" ? t.retireHint : t.recordHint}</p>
      <form class="form" method="post">
        <label>
          {t.day}
          <input type="date" name="day" required value={isoDay(today)} max={isoDay(today)} />
        </label>
        <label>
          {t.note}
          <textarea name="note" rows={2} maxlength={500} />
        </label>
        <div class="act">
          {possible.map((recording) => (
            <button
              type="submit"
              formaction={officialPath(language, `/signs/${sign.code}/${recording}`)}
            >
              {t.kinds[recordings[recording]]}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}
