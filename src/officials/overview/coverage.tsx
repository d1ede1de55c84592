import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/downloads.tsx";
import { Stat } from "../components/stat.tsx";
import { officialPath, withQuery } from "../paths.ts";
import { periodQuery } from "../period.ts";
import type { Overview } from "../queries/overview.ts";
import type { State } from "../queries/state.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** Where there are signs and where there are none, and the signs nobody has scanned. */
export function Coverage({ overview, page }: { overview: Overview; page: PageContext }) {
  const { facts } = overview;
  const { states, installed, streets } = overview.signs;
  const { language, period } = page;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const listOf = (show: State) =>
    withQuery(officialPath(language, "/signs"), { ...periodQuery(period), show });
  const count = (state: State) => <a href={listOf(state)}>{number(states.get(state) ?? 0)}</a>;
  return (
    <section>
      <h2>{t.coverage}</h2>
      <dl class="figures">
        <Stat term={t.withSigns} note={t.ofStreets(number(facts.streets))}>
          {number(streets)}
        </Stat>
        <Stat term={t.withoutSigns}>{number(facts.streets - streets)}</Stat>
        <Stat term={t.installed}>{number(installed)}</Stat>
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
