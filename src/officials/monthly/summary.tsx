import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { changeWords } from "../components/sentences/change.ts";
import { Stat } from "../components/stat.tsx";
import type { CityFigures } from "../queries/city-figures.ts";
import { countStreets, installedSigns } from "../queries/installed-signs.ts";
import type { State } from "../queries/state.ts";
import { messages } from "./messages.ts";

/** The month in five figures. */
export function Summary({ figures, language }: { figures: CityFigures; language: Language }) {
  const { signs, states, headline, facts } = figures;
  const t = messages[language];
  const change =
    headline.comparison?.change ?? ({ direction: "nothing to compare", ratio: null } as const);
  const number = (value: number) => formatNumber(value, language);
  const installed = installedSigns(signs);
  const count = (state: State) => number(states.get(state) ?? 0);
  return (
    <dl class="figures">
      <Stat term={t.scans} note={`${t.change}: ${changeWords(change, language)}`}>
        {number(headline.scans)}
      </Stat>
      <Stat term={t.signs}>{number(installed.length)}</Stat>
      <Stat term={t.streets} note={t.ofStreets(number(facts.streets))}>
        {number(countStreets(installed))}
      </Stat>
      <Stat term={t.checks} note={t.watched(count("watch"))}>
        {count("inspect")}
      </Stat>
      <Stat term={t.never}>{count("never")}</Stat>
    </dl>
  );
}
