import type { Language } from "../../city.ts";
import { Stat } from "../components/stat.tsx";
import type { MonthlyReport } from "../queries/report/report.ts";
import { messages } from "./messages.ts";
import { comparisons, type SideInWords } from "./words.ts";

/** The month beside the one before, beside last year's, and the year so far beside last year's. */
export function Comparisons({ report, language }: { report: MonthlyReport; language: Language }) {
  const sum = ({ range, scans, perDay }: SideInWords) =>
    messages[language].sum(scans, perDay, range);
  return (
    <dl class="figures">
      {comparisons(report, language).map(({ term, change, sides }) => (
        <Stat term={term} note={sides ? `${sum(sides.before)}; ${sum(sides.now)}` : ""} small>
          {change}
        </Stat>
      ))}
    </dl>
  );
}
