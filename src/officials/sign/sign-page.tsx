import type { Context } from "hono";
import type { Language } from "../../city.ts";
import { isoDay, parseDay } from "../../db/hours.ts";
import { formatNumber } from "../../web/format.ts";
import { barChart } from "../components/charts/bars.ts";
import { hourGrid } from "../components/charts/grid.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import { may, type OfficialEnv } from "../guard.ts";
import { sentence } from "../components/sentences/sign.ts";
import { Figure, officialPage, Scroll } from "../layout.tsx";
import { DayTable } from "../overview/headline-figure.tsx";
import { Downloads, PeriodChoice, positionOf, StateMark } from "../components/sign-parts.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { daysPerBar, type Period, periodQuery } from "../period.ts";
import { ago, dayName, periodName, scansOf, streetName } from "../format.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { stateOf } from "../queries/state.ts";
import { type DayScans, toBars } from "../components/to-bars.ts";
import { words as shared } from "../messages.ts";
import { type Recording, recordings } from "./events.ts";
import type { SignEvent } from "../queries/sign-history.ts";
import { words } from "./messages.ts";

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
  const say = words[language];
  const title = daysPerBar(period) > 1 ? say.chartByWeek : say.chart;
  const summary = say.summary(periodName(period, language), scansOf(sign.scans, language));
  const marks = events.flatMap((event) => {
    const day = parseDay(event.day);
    if (day === null || day < period.from || day > period.to || event.correctedBy) return [];
    const index = Math.floor((day - period.from) / daysPerBar(period));
    return [{ index, title: `${say.kinds[event.kind]}, ${dayName(day, language)}` }];
  });
  return (
    <section>
      <Figure
        title={title}
        summary={marks.length > 0 ? `${summary} ${say.marks}` : summary}
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
  const say = words[language];
  const { weekdays } = shared[language];
  const scans = hours.flat().reduce((sum, count) => sum + count, 0);
  const summary = `${say.hoursSummary(scansOf(scans, language))} ${
    scans < view.sign.scans ? say.hoursKept : ""
  }`;
  return (
    <Figure
      title={say.hours}
      summary={summary}
      language={language}
      svg={hourGrid({
        id: "by-hour",
        title: `${say.hours}. ${summary}`,
        counts: hours,
        days: weekdays,
        say: (day, hour, count) => say.cell(day, String(hour), scansOf(count, language)),
      })}
      table={
        <Scroll label={say.hours}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.hour}</th>
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
  const say = words[language];
  return (
    <section>
      <h2>{say.links}</h2>
      <dl class="figures">
        <div>
          <dt>{say.lastScan}</dt>
          <dd>{ago(lastDay, period.today, language)}</dd>
        </div>
        <div>
          <dt>{say.lastVisit}</dt>
          <dd>{lastVisit === null ? say.neverVisited : ago(lastVisit, period.today, language)}</dd>
        </div>
      </dl>
      <ul>
        <li>
          <a href={`/${language}/streets/${slug}`}>{say.street}</a>
        </li>
        <li>
          <a href={`/plates/${code}.svg`}>{say.plate}</a> ·{" "}
          <a href={`/qr/${code}.svg`}>{say.symbol}</a>
        </li>
        <li>
          <a href={withQuery(officialPath(language, "/staff-check"), { code })}>{say.staffCheck}</a>
        </li>
        {latitude !== null && longitude !== null && (
          <li>
            {say.coordinates}:{" "}
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
  const say = words[language];
  return (
    <section id="events">
      <h2>{say.events}</h2>
      {events.length === 0 ? (
        <p>{say.noEvents}</p>
      ) : (
        <Scroll label={say.events}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.day}</th>
                <th scope="col">{say.kind}</th>
                <th scope="col">{say.note}</th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr>
                  <th scope="row" class={event.correctedBy ? "nowrap struck" : "nowrap"}>
                    {dayName(parseDay(event.day) ?? 0, language)}
                  </th>
                  <td class={event.correctedBy ? "struck" : undefined}>{say.kinds[event.kind]}</td>
                  <td>
                    {event.note && <p>{event.note}</p>}
                    <span class="quiet">{event.official}</span>
                    {event.correctedBy ? (
                      <p class="quiet">{say.corrected(event.correctedBy)}</p>
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
                          <button type="submit">{say.correct}</button>
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
  const say = words[language];
  const possible = (Object.keys(recordings) as Recording[]).filter(
    (recording) => (recording === "installations") === (sign.status !== "installed"),
  );
  return (
    <section class="no-print">
      <h2>{say.record}</h2>
      <p class="quiet">{sign.status === "retired" ? say.retireHint : say.recordHint}</p>
      <form class="form" method="post">
        <label>
          {say.day}
          <input type="date" name="day" required value={isoDay(today)} max={isoDay(today)} />
        </label>
        <label>
          {say.note}
          <textarea name="note" rows={2} maxlength={500} />
        </label>
        <div class="act">
          {possible.map((recording) => (
            <button
              type="submit"
              formaction={officialPath(language, `/signs/${sign.code}/${recording}`)}
            >
              {say.kinds[recordings[recording]]}
            </button>
          ))}
        </div>
      </form>
    </section>
  );
}
