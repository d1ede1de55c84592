import type { Context } from "hono";
import { cityOf, type Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import type { OfficialEnv } from "../guard.ts";
import type { CityDay, Headline } from "../queries/headline.ts";
import { officialPage, Scroll } from "../layout.tsx";
import type { Run } from "../../sign-health/nightly/results.ts";
import { Judging } from "../overview/checks.tsx";
import { Stat } from "../overview/figures.tsx";
import { Downloads, PeriodChoice } from "../components/sign-parts.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import { dayName, hourName, percent, weekdayOf } from "../format.ts";
import { words as titles } from "../tables/messages.ts";
import { words as shared } from "../messages.ts";
import type { Burst } from "../queries/bursts.ts";
import { words } from "./messages.ts";

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
  const say = words[language];
  const number = (value: number) => formatNumber(value, language);
  const moment = (hour: number | null) =>
    hour === null ? say.noCount : hourName(hour, utcOffset, language);
  return officialPage(
    c,
    { title: say.title, path: withQuery("/data", period.name === "28" ? {} : periodQuery(period)) },
    <>
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <PeriodChoice period={period} path="/data" language={language} />
      <dl class="figures">
        <Stat term={say.lastCount} small>
          {moment(facts.lastHour)}
        </Stat>
        <Stat term={say.firstCount} small>
          {moment(facts.firstHour)}
        </Stat>
        <Stat term={say.pending} note={say.pendingNote}>
          {pending === null ? say.noAnswer : number(pending)}
        </Stat>
        <Stat term={say.share}>{share(head.robots, head, language)}</Stat>
        <Stat term={say.strays}>{number(head.strays)}</Stat>
        <Stat term={say.staff} note={say.ofAll(share(head.staff, head, language))}>
          {number(head.staff)}
        </Stat>
      </dl>
      <h2>{say.health}</h2>
      <Judging run={run} today={period.today} language={language} />
      <h2>{say.bursts}</h2>
      <p class="quiet">{say.burstsNote}</p>
      <Bursts bursts={view.bursts} language={language} />
      <h2>{say.byDay}</h2>
      <Days view={view} language={language} />
      <p>
        <Downloads table="days" period={period} language={language} />
      </p>
      <h2>{say.tables}</h2>
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
      <h2>{say.rules}</h2>
      <p>{say.rulesText}</p>
      <h2>{say.kept}</h2>
      <p>{say.keptText}</p>
    </>,
  );
}

/** Every table but those for administrators alone, which are on their own page. */
const openTables = [
  ...["signs", "checks", "streets", "wards", "days", "hours"],
  ...["coverage", "events", "reports"],
] as (keyof (typeof titles)["vi"]["titles"])[];

/** A part of all openings of known signs. */
function share(part: number, { scans, robots, staff }: Headline, language: Language): string {
  const all = scans + robots + staff;
  return all === 0 ? "–" : percent(part / all, language, 1);
}

/** The greatest of them; more are one great event, not so many signs. */
const listedBursts = 50;

function Bursts({ bursts, language }: { bursts: readonly Burst[]; language: Language }) {
  const say = words[language];
  if (bursts.length === 0) return <p>{say.noBursts}</p>;
  return (
    <Scroll label={say.bursts}>
      <table>
        <thead>
          <tr>
            <th scope="col">{shared[language].street}</th>
            <th scope="col">{shared[language].day}</th>
            <th scope="col" class="number">
              {say.scansThatDay}
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
  const say = words[language];
  const of = (day: number, kind: string) =>
    cityDays
      .filter((row) => row.day === day && (row.stray ? "stray" : row.by) === kind)
      .reduce((sum, { count }) => sum + count, 0);
  const days = head.byDay.slice(-listedDays).toReversed();
  return (
    <Scroll label={say.byDay}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.days}</th>
            {[say.persons, say.robots, say.staff, say.strays].map((title) => (
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
                {burstDays.has(day) && ` (${say.burst})`}
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
