import type { Context } from "hono";
import { cityOf } from "../../city.ts";
import type { Run, WeakStreet } from "../../sign-health/nightly/results.ts";
import { formatNumber } from "../../web/format.ts";
import { MapFigure } from "../components/map-figure.tsx";
import { countStates, Downloads, PeriodChoice, ShortTable } from "../components/sign-parts.tsx";
import { percent, periodName } from "../format.ts";
import { may, type OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import type { Burst } from "../queries/bursts.ts";
import type { CityFacts, readGround } from "../queries/city-facts.ts";
import type { Headline } from "../queries/headline.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { Checks } from "./checks.tsx";
import { Coverage, DataStrip } from "./figures.tsx";
import { HeadlineFigure } from "./headline-figure.tsx";
import { messages } from "./messages.ts";

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
  const t = messages[language];
  const path = withQuery("", period.name === "28" ? {} : periodQuery(period));
  if (signs.length === 0) {
    return officialPage(
      c,
      { title: t.title, path },
      <>
        <h1>{t.title}</h1>
        <p>{t.noSigns}</p>
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
    { title: t.title, path },
    <>
      <h1>{t.title}</h1>
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
          title={t.map}
          summary={t.mapSummary(formatNumber(signs.length, language))}
          language={language}
        />
        <div>
          <h2>
            <a href={list("-scans")}>{t.mostUsed}</a>
          </h2>
          <ShortTable
            signs={used.slice(0, shortList)}
            period={period}
            language={language}
            caption={t.mostUsed}
          />
          <h2>
            <a href={list("scans")}>{t.leastUsed}</a>
          </h2>
          <ShortTable
            signs={used.slice(-shortList).reverse()}
            period={period}
            language={language}
            caption={t.leastUsed}
          />
          <p class="no-print">
            <a href={list("-scans")}>{t.all}</a> ·{" "}
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
  const t = messages[language];
  const states = countStates(signs);
  const [inspect, watch] = [states.get("inspect") ?? 0, states.get("watch") ?? 0];
  const isCurrent = run?.judgedDay === period.today - 1;
  const parts = [
    inspect > 0 ? t.verdict.inspect(formatNumber(inspect, language)) : t.verdict.calm,
    ...(watch > 0 ? [t.verdict.watch(formatNumber(watch, language))] : []),
  ];
  return (
    <p class="verdict">
      {isCurrent || run?.judgedDay ? <strong>{parts.join(", ")}.</strong> : null}{" "}
      {isCurrent ? null : `${t.verdict.unjudged}. `}
      <ChangeWords head={head} language={language} />
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

function ChangeWords({ head, language }: { head: Headline; language: "vi" | "en" }) {
  const { direction, ratio } = head.change;
  const t = messages[language];
  const much = percent(Math.abs(ratio ?? 0), language);
  const change =
    direction === "up"
      ? t.up(much)
      : direction === "down"
        ? t.down(much)
        : direction === "normal"
          ? t.normal
          : t.nothing;
  return (
    <>
      {t.scans}: {change}.
    </>
  );
}
