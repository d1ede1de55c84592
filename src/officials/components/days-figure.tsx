import { formatNumber } from "../../web/format.ts";
import { periodName, scansOf } from "../format.ts";
import { daysPerBar } from "../period.ts";
import type { DayScans } from "../queries/headline.ts";
import type { PageContext } from "../request-period.ts";
import { barChart, type Mark } from "./charts/bars.ts";
import { DayTable } from "./day-table.tsx";
import { Downloads } from "./downloads.tsx";
import { Figure } from "./figure.tsx";
import { messages } from "./messages.ts";
import { toBars } from "./to-bars.ts";

/** Scans of a period by day, or by week where the days are many, with their table and downloads. */
export function DaysFigure(props: {
  days: readonly DayScans[];
  /** The sum of the days. */
  scans: number;
  page: PageContext;
  level?: 2 | 3;
  /** What was recorded on some of the days; the index is that of a bar. */
  marks?: readonly Mark[];
  /** The sign whose days they are; without it they are the city's. */
  code?: string;
}) {
  const { days, scans, page, level = 2, marks = [], code } = props;
  const { language, period } = page;
  const t = messages[language];
  const title = daysPerBar(period) > 1 ? t.chartByWeek : t.chart;
  const summary = t.summary(periodName(period, language), scansOf(scans, language));
  return (
    <>
      <Figure
        level={level}
        title={title}
        summary={marks.length > 0 ? `${summary} ${t.marks}` : summary}
        language={language}
        svg={barChart({
          id: "by-day",
          title: `${title}. ${summary}`,
          bars: toBars(days, period, language),
          formatTick: (value) => formatNumber(value, language),
          marks,
        })}
        table={<DayTable days={days} page={page} />}
      />
      <p>
        <Downloads
          table="days"
          period={period}
          language={language}
          keep={code === undefined ? {} : { code }}
        />
      </p>
    </>
  );
}
