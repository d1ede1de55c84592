import type { Language } from "../../city.ts";
import { Stat } from "../components/stat.tsx";
import type { MonthlyReport } from "../queries/report/report.ts";
import { summaryFigures } from "./words.ts";

/** The month in five figures. */
export function Summary({ report, language }: { report: MonthlyReport; language: Language }) {
  return (
    <dl class="figures">
      {summaryFigures(report, language).map(({ term, value, note }) => (
        <Stat term={term} note={note}>
          {value}
        </Stat>
      ))}
    </dl>
  );
}
