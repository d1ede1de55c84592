import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/sign-parts.tsx";
import { hourName, percent } from "../format.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodQuery } from "../period.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import type { Headline } from "../queries/headline.ts";
import type { SignRow } from "../queries/sign-row.ts";
import type { State } from "../queries/state.ts";
import { messages } from "./messages.ts";

/** Where there are signs and where there are none, and the signs nobody has scanned. */
export function Coverage(props: {
  signs: readonly SignRow[];
  states: Map<State, number>;
  facts: CityFacts;
  period: Period;
  language: Language;
}) {
  const { signs, states, facts, period, language } = props;
  const t = messages[language];
  const hanging = signs.filter(({ status }) => status === "installed");
  const withSigns = new Set(hanging.map(({ streetId }) => streetId)).size;
  const number = (value: number) => formatNumber(value, language);
  const shows = (show: State) =>
    withQuery(officialPath(language, "/signs"), { ...periodQuery(period), show });
  const count = (state: State) => <a href={shows(state)}>{number(states.get(state) ?? 0)}</a>;
  return (
    <section>
      <h2>{t.coverage}</h2>
      <dl class="figures">
        <Stat term={t.withSigns} note={t.ofStreets(number(facts.streets))}>
          {number(withSigns)}
        </Stat>
        <Stat term={t.withoutSigns}>{number(facts.streets - withSigns)}</Stat>
        <Stat term={t.installed}>{number(hanging.length)}</Stat>
        <Stat term={t.planned}>{count("planned")}</Stat>
        <Stat term={t.never}>{count("never")}</Stat>
        <Stat term={t.none}>{count("none")}</Stat>
      </dl>
      <p>
        <Downloads table="coverage" language={language} title={t.byStreet} />
      </p>
    </section>
  );
}

/** Whether the counting itself is well. */
export function DataStrip(props: {
  head: Headline;
  facts: CityFacts;
  language: Language;
  utcOffset: number;
}) {
  const { head, facts, language, utcOffset } = props;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const all = head.scans + head.robots + head.staff;
  const share = all > 0 ? percent(head.robots / all, language, 1) : "–";
  const last = facts.lastHour === null ? t.noCount : hourName(facts.lastHour, utcOffset, language);
  return (
    <section>
      <h2>{t.data}</h2>
      <dl class="figures">
        <Stat term={t.lastCount} small>
          {last}
        </Stat>
        <Stat term={t.robots} note={t.robotsNote}>
          {share}
        </Stat>
        <Stat term={t.strays} note={t.straysNote}>
          {number(head.strays)}
        </Stat>
        <Stat term={t.staff}>{number(head.staff)}</Stat>
      </dl>
      <p class="no-print">
        <a href={officialPath(language, "/data")}>{t.allData}</a>
      </p>
    </section>
  );
}

export function Stat(props: { term: string; note?: string; small?: boolean; children: Child }) {
  const { term, note, small, children } = props;
  return (
    <div>
      <dt>{term}</dt>
      <dd class={small ? "smaller" : undefined}>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}
