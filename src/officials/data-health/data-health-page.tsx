import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import type { Run } from "../../sign-health/nightly/results.ts";
import { formatNumber } from "../../web/format.ts";
import { Downloads, PeriodChoice } from "../components/sign-parts.tsx";
import { dayName, hourName, percent, weekdayOf } from "../format.ts";
import type { OfficialEnv } from "../guard.ts";
import { officialPage, Scroll } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { Judging } from "../overview/checks.tsx";
import { Stat } from "../overview/figures.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import type { Burst } from "../queries/bursts.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import { type CityDay, type Headline, kindOf } from "../queries/headline.ts";
import { messages as titles } from "../tables/messages.ts";
import { messages } from "./messages.ts";

type DataView = {
  period: Period;
  cityDays: CityDay[];
  facts: CityFacts;
  run: Run | null;
  bursts: Burst[];
  head: Headline;
  /** Scans on their way to the database; null if that is not known just now. */
  pending: number | null;
};

export function dataPage(c: Context<OfficialEnv>, view: DataView): Promise<Response> {
  const { language } = c.var;
  const { period, facts, run, head, pending } = view;
  const { utcOffset } = cityOf(c.env);
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const moment = (hour: number | null) =>
    hour === null ? t.noCount : hourName(hour, utcOffset, language);
  return officialPage(
    c,
    { title: t.title, path: withQuery("/data", period.name === "28" ? {} : periodQuery(period)) },
    <>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <PeriodChoice period={period} path="/data" language={language} />
      <dl class="figures">
        <Stat term={t.lastCount} small>
          {moment(facts.lastHour)}
        </Stat>
        <Stat term={t.firstCount} small>
          {moment(facts.firstHour)}
        </Stat>
        <Stat term={t.pending} note={t.pendingNote}>
          {pending === null ? t.noAnswer : number(pending)}
        </Stat>
        <Stat term={t.share}>{share(head.robots, head, language)}</Stat>
        <Stat term={t.strays} note={t.straysNote(number(head.robotStrays))}>
          {number(head.strays)}
        </Stat>
        <Stat term={t.staff} note={t.ofAll(share(head.staff, head, language))}>
          {number(head.staff)}
        </Stat>
      </dl>
      <h2>{t.health}</h2>
      <Judging run={run} today={period.today} language={language} />
      <h2>{t.bursts}</h2>
      <p class="quiet">{t.burstsNote}</p>
      <Bursts bursts={view.bursts} language={language} />
      <h2>{t.byDay}</h2>
      <Days view={view} language={language} />
      <p>
        <Downloads table="days" period={period} language={language} />
      </p>
      <h2>{t.tables}</h2>
      <ul>
        {openTables.map((name) => (
          <li>
            <Downloads
              table={name}
              period={period}
              language={language}
              title={titles[language].titles[name]}
            />
          </li>
        ))}
      </ul>
      <h2>{t.rules}</h2>
      <p>{t.rulesText}</p>
      <h2>{t.kept}</h2>
      <p>{t.keptText}</p>
    </>,
  );
}

/** Every table but those for administrators alone, which are on their own page. */
const openTables = [
  "signs",
  "checks",
  "streets",
  "wards",
  "days",
  "hours",
  "coverage",
  "events",
  "reports",
] as (keyof (typeof titles)["vi"]["titles"])[];

/** A part of all openings of known signs. */
function share(part: number, { scans, robots, staff }: Headline, language: Language): string {
  const all = scans + robots + staff;
  return all === 0 ? "–" : percent(part / all, language, 1);
}

/** The greatest of them; more are one great event, not so many signs. */
const listedBursts = 50;

function Bursts({ bursts, language }: { bursts: readonly Burst[]; language: Language }) {
  const t = messages[language];
  if (bursts.length === 0) return <p>{t.noBursts}</p>;
  return (
    <Scroll label={t.bursts}>
      <table>
        <thead>
          <tr>
            <th scope="col">{shared[language].street}</th>
            <th scope="col">{shared[language].day}</th>
            <th scope="col" class="number">
              {t.scansThatDay}
            </th>
          </tr>
        </thead>
        <tbody>
          {bursts.slice(0, listedBursts).map(({ code, street, day, scans }) => (
            <tr>
              <th scope="row">
                <a href={officialPath(language, `/signs/${code}`)}>{street}</a> <code>{code}</code>
              </th>
              <td class="nowrap">{dayName(day, language)}</td>
              <td class="number">{formatNumber(scans, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** At most so many days are listed on the page; the downloads hold all. */
const listedDays = 31;

function Days({ view, language }: { view: DataView; language: Language }) {
  const { head, cityDays, period, bursts } = view;
  const burstDays = new Set(bursts.map(({ day }) => day));
  const t = messages[language];
  const of = (day: number, kind: string) =>
    cityDays
      .filter((row) => row.day === day && kindOf(row) === kind)
      .reduce((sum, { count }) => sum + count, 0);
  const days = head.byDay.slice(-listedDays).toReversed();
  return (
    <Scroll label={t.byDay}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.days}</th>
            {[t.persons, t.robots, t.staff, t.strays].map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, scans }) => (
            <tr>
              <th scope="row">
                {shared[language].weekdays[weekdayOf(day)]}, {dayName(day, language)}
                {burstDays.has(day) && ` (${t.burst})`}
                {day === period.today && ` (${shared[language].todayOpen})`}
              </th>
              {[scans, of(day, "robot"), of(day, "staff"), of(day, "stray")].map((value) => (
                <td class="number">{formatNumber(value, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
