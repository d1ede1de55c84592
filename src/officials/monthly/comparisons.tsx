import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { changeWords } from "../components/sentences/change.ts";
import { messages as sentences } from "../components/sentences/messages.ts";
import { Stat } from "../components/stat.tsx";
import { rangeName } from "../format.ts";
import { daysOf } from "../period.ts";
import type { Comparison } from "../queries/headline.ts";
import { comparedWith, type MonthlyReport } from "../queries/report/report.ts";
import { messages } from "./messages.ts";

/** The month beside the one before, beside last year's, and the year so far beside last year's. */
export function Comparisons({ report, language }: { report: MonthlyReport; language: Language }) {
  const t = messages[language];
  return (
    <dl class="figures">
      {comparedWith.map((name) => {
        const comparison = report.compared[name];
        return comparison ? (
          <Stat term={t.comparedWith[name]} note={sums(comparison, language)} small>
            {changeWords(comparison.change, language)}
          </Stat>
        ) : (
          <Stat term={t.comparedWith[name]} small>
            {sentences[language].change["nothing to compare"]}
          </Stat>
        );
      })}
    </dl>
  );
}

/** What was counted in both, on a day on average too, since months are of different lengths. */
function sums({ now, before }: Comparison, language: Language): string {
  const sum = (side: Comparison["now"]) =>
    messages[language].sum(
      formatNumber(side.scans, language),
      formatNumber(Math.round(side.scans / daysOf(side)), language),
      rangeName(side, language),
    );
  return `${sum(before)}; ${sum(now)}`;
}
