import type { Context } from "hono";
import { raw } from "hono/html";
import { cityOf, type Language } from "../../city.ts";
import { formatMonth, formatNumber } from "../../web/format.ts";
import { BurstNote } from "../components/burst-note.tsx";
import { barChart } from "../components/charts/bars.ts";
import { changeWords } from "../components/sentences/change.ts";
import { sentence } from "../components/sentences/sign.ts";
import { countStates, ShortTable, SignName, StateMark } from "../components/sign-parts.tsx";
import { toBars } from "../components/to-bars.ts";
import { dayName, periodName } from "../format.ts";
import type { OfficialEnv } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { signsToCheck } from "../overview/checks.tsx";
import { Stat } from "../overview/figures.tsx";
import { officialPath } from "../paths.ts";
import type { Period } from "../period.ts";
import type { Burst } from "../queries/bursts.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import type { Headline } from "../queries/headline.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { stateOf } from "../queries/state.ts";
import { messages as defined } from "../tables/messages.ts";
import { messages } from "./messages.ts";

type MonthlyView = {
  month: string;
  period: Period;
  signs: SignRow[];
  facts: CityFacts;
  head: Headline;
  bursts: Burst[];
};

/** As many as fit one sheet of A4. */
const listed = { ends: 5, checks: 6 };

export function monthlyPage(c: Context<OfficialEnv>, view: MonthlyView): Promise<Response> {
  const { language, official } = c.var;
  const { month, period, signs, facts, head, bursts } = view;
  const t = messages[language];
  const hanging = signs.filter(({ status }) => status === "installed");
  const used = [...hanging].sort((a, b) => b.scans - a.scans);
  const range = periodName(period, language);
  return officialPage(
    c,
    { title: `${t.title} ${month}`, path: `/monthly?month=${month}` },
    <article class="sheet">
      <form class="filter" method="get" action={officialPath(language, "/monthly")}>
        <label>
          {t.month}
          <input type="month" name="month" value={month} required />
        </label>
        <button type="submit">{t.show}</button>
        <p class="quiet">{t.print}</p>
      </form>
      <h1>{t.heading(cityOf(c.env).name[language], formatMonth(month, language))}</h1>
      <p class="quiet">{range}</p>
      {period.to === period.today && <p class="notice">{t.open}</p>}
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <h2>{t.headline}</h2>
      <Summary view={view} language={language} />
      <BurstNote bursts={bursts} total={head.scans} period={period} language={language} />
      <h2>{t.trend}</h2>
      {raw(
        barChart({
          id: "trend",
          title: `${t.trend}. ${range}`,
          bars: toBars(head.byDay, period, language),
          formatTick: (value) => formatNumber(value, language),
          height: 150,
        }),
      )}
      <div class="columns">
        <div>
          <h2>{t.top}</h2>
          <ShortTable
            signs={used.slice(0, listed.ends)}
            period={period}
            language={language}
            caption={t.top}
          />
        </div>
        <div>
          <h2>{t.bottom}</h2>
          <ShortTable
            signs={used.slice(-listed.ends).reverse()}
            period={period}
            language={language}
            caption={t.bottom}
          />
        </div>
      </div>
      <h2>{t.check}</h2>
      <CheckList signs={signs} language={language} />
      <h2>{t.definitions}</h2>
      <p class="quiet">
        {defined[language].scan} {t.changeDefinition} {defined[language].state}
      </p>
      <p class="quiet">{t.made(dayName(period.today, language), official.email)}</p>
    </article>,
  );
}

function Summary({ view, language }: { view: MonthlyView; language: Language }) {
  const { signs, head, facts } = view;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const hanging = signs.filter(({ status }) => status === "installed");
  const streets = new Set(hanging.map(({ streetId }) => streetId)).size;
  const states = countStates(signs);
  return (
    <dl class="figures">
      <Stat term={t.scans} note={`${t.change}: ${changeWords(head.change, language)}`}>
        {number(head.scans)}
      </Stat>
      <Stat term={t.signs}>{number(hanging.length)}</Stat>
      <Stat term={t.streets} note={t.ofStreets(number(facts.streets))}>
        {number(streets)}
      </Stat>
      <Stat term={t.checks} note={t.watched(number(states.get("watch") ?? 0))}>
        {number(states.get("inspect") ?? 0)}
      </Stat>
      <Stat term={t.never}>{number(states.get("never") ?? 0)}</Stat>
    </dl>
  );
}

function CheckList({ signs, language }: { signs: readonly SignRow[]; language: Language }) {
  const t = messages[language];
  const checks = signsToCheck(signs);
  if (checks.length === 0) return <p>{t.noCheck}</p>;
  return (
    <>
      <ul class="checks">
        {checks.slice(0, listed.checks).map((sign) => (
          <li class={stateOf(sign)}>
            <StateMark state={stateOf(sign)} language={language} />{" "}
            <SignName sign={sign} language={language} />
            {sign.judgement && <p>{sentence(sign.judgement, language)}</p>}
          </li>
        ))}
      </ul>
      {checks.length > listed.checks && (
        <p>{t.more(formatNumber(checks.length - listed.checks, language))}</p>
      )}
    </>
  );
}
