import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import type { CityFacts, readGround } from "../queries/city-facts.ts";
import type { Burst } from "../queries/bursts.ts";
import { may, type OfficialEnv } from "../guard.ts";
import type { Headline } from "../queries/headline.ts";
import { officialPage } from "../layout.tsx";
import type { Run, WeakStreet } from "../../sign-health/nightly/results.ts";
import { countStates, Downloads, PeriodChoice, ShortTable } from "../components/sign-parts.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import { percent, periodName } from "../format.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { words as shared } from "../messages.ts";
import { Checks } from "./checks.tsx";
import { Coverage, DataStrip } from "./figures.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { MapFigure } from "../components/map-figure.tsx";
import { words } from "./messages.ts";

export type Overview = {
  period: Period;
  signs: SignRow[];
  head: Headline;
  facts: CityFacts;
  ground: Awaited<ReturnType<typeof readGround>>;
  run: Run | null;
  weakStreets: WeakStreet[];
  bursts: Burst[];
};

const shortList = 6;

/** The first page on a Monday: the answer first, then what to do, then the figures behind it. */
export function overviewPage(c: Context<OfficialEnv>, view: Overview): Promise<Response> {
  const { language, official } = c.var;
  const { period, signs, head, facts, ground, run, weakStreets, bursts } = view;
  const say = words[language];
  const path = withQuery("", period.name === "28" ? {} : periodQuery(period));
  if (signs.length === 0) {
    return officialPage(
      c,
      { title: say.title, path },
      <>
        <h1>{say.title}</h1>
        <p>{say.noSigns}</p>
      </>,
    );
  }
  const hanging = signs.filter(({ status }) => status === "installed");
  const used = [...hanging].sort((a, b) => b.scans - a.scans);
  const states = countStates(signs);
  const list = (sort: string) =>
    withQuery(officialPath(language, "/signs"), { ...periodQuery(period), sort });
  return officialPage(
    c,
    { title: say.title, path },
    <>
      <h1>{say.title}</h1>
      <Verdict view={view} language={language} />
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <PeriodChoice period={period} path="" language={language} />
      <div class="columns">
        <Checks
          signs={signs}
          run={run}
          weakStreets={weakStreets}
          today={period.today}
          mayRecord={may(official, "editor")}
          language={language}
        />
        <HeadlineFigure period={period} head={head} bursts={bursts} language={language} />
      </div>
      <Coverage signs={signs} states={states} facts={facts} period={period} language={language} />
      <div class="columns wide-left">
        <MapFigure
          signs={signs}
          ground={ground}
          title={say.map}
          summary={say.mapSummary(formatNumber(signs.length, language))}
          language={language}
        />
        <div>
          <h2>
            <a href={list("-scans")}>{say.mostUsed}</a>
          </h2>
          <ShortTable
            signs={used.slice(0, shortList)}
            period={period}
            language={language}
            caption={say.mostUsed}
          />
          <h2>
            <a href={list("scans")}>{say.leastUsed}</a>
          </h2>
          <ShortTable
            signs={used.slice(-shortList).reverse()}
            period={period}
            language={language}
            caption={say.leastUsed}
          />
          <p class="no-print">
            <a href={list("-scans")}>{say.all}</a> ·{" "}
            <Downloads table="signs" period={period} language={language} />
          </p>
        </div>
      </div>
      <DataStrip
        head={head}
        facts={facts}
        language={language}
        utcOffset={cityOf(c.env).utcOffset}
      />
      <p class="quiet">{periodName(period, language)}</p>
    </>,
  );
}

/** What ten seconds are enough for: is anybody to go anywhere, and is the city as it was? */
function Verdict({ view, language }: { view: Overview; language: "vi" | "en" }) {
  const { signs, head, run, period, facts } = view;
  const say = words[language];
  const states = countStates(signs);
  const [inspect, watch] = [states.get("inspect") ?? 0, states.get("watch") ?? 0];
  const isCurrent = run?.judgedDay === period.today - 1;
  const parts = [
    inspect > 0 ? say.verdict.inspect(formatNumber(inspect, language)) : say.verdict.calm,
    ...(watch > 0 ? [say.verdict.watch(formatNumber(watch, language))] : []),
  ];
  return (
    <p class="verdict">
      {isCurrent || run?.judgedDay ? <strong>{parts.join(", ")}.</strong> : null}{" "}
      {isCurrent ? null : `${say.verdict.unjudged}. `}
      <ChangeWords head={head} language={language} />
      {facts.newReports > 0 && (
        <>
          {" "}
          <a href={officialPath(language, "/reports")}>
            {say.newReports(formatNumber(facts.newReports, language))}
          </a>
          .
        </>
      )}
    </p>
  );
}

function ChangeWords({ head, language }: { head: Headline; language: "vi" | "en" }) {
  const { direction, ratio } = head.change;
  const say = words[language];
  const much = percent(Math.abs(ratio ?? 0), language);
  const change =
    direction === "up"
      ? say.up(much)
      : direction === "down"
        ? say.down(much)
        : direction === "normal"
          ? say.normal
          : say.nothing;
  return (
    <>
      {say.scans}: {change}.
    </>
  );
}
