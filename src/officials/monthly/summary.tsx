import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { Stat } from "../components/stat.tsx";
import type { MonthlyReport } from "../queries/report/report.ts";
import { messages } from "./messages.ts";

/** The month in five figures. */
export function Summary({ report, language }: { report: MonthlyReport; language: Language }) {
  const { scans, signs, signsBefore, streets, judged, never } = report;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  return (
    <dl class="figures">
      <Stat term={t.figures.scans}>{number(scans)}</Stat>
      <Stat term={t.figures.signs} note={t.signsBefore(number(signsBefore))}>
        {number(signs)}
      </Stat>
      <Stat term={t.figures.streets}>{number(streets)}</Stat>
      <Stat term={t.figures.inspect} note={judged ? t.watched(number(judged.watch)) : t.notJudged}>
        {judged ? number(judged.inspect) : "–"}
      </Stat>
      <Stat term={t.figures.never}>{number(never)}</Stat>
    </dl>
  );
}
