import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { BurstNote } from "../components/burst-note.tsx";
import { barChart } from "../components/charts/bars.ts";
import { Downloads } from "../components/sign-parts.tsx";
import { type DayScans, toBars } from "../components/to-bars.ts";
import { dayName, periodName, scansOf, weekdayOf } from "../format.ts";
import { Figure } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { completeDays, daysOf, daysPerBar, type Period } from "../period.ts";
import type { Burst } from "../queries/bursts.ts";
import type { Headline } from "../queries/headline.ts";
import { messages } from "./messages.ts";

/** The city's scans: one number, how it compares, and day by day. */
export function HeadlineFigure(props: {
  period: Period;
  head: Headline;
  bursts: readonly Burst[];
  language: Language;
}) {
  const { period, head, bursts, language } = props;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const byWeek = daysPerBar(period) > 1;
  const title = byWeek ? t.chartByWeek : t.chart;
  const summary = t.summary(periodName(period, language), scansOf(head.scans, language));
  const complete = completeDays(period);
  const { compared } = head;
  return (
    <section>
      <h2>{t.scans}</h2>
      <p class="big">
        <strong>{number(head.scans)}</strong>
        {complete && compared && (
          <span class="quiet">
            {t.perDay(number(Math.round(compared.scans / daysOf(complete))))}
          </span>
        )}
      </p>
      {compared && (
        <p class="quiet">
          {t.compared(
            number(compared.days),
            number(compared.scans),
            number(Math.round(compared.before)),
          )}
        </p>
      )}
      <BurstNote bursts={bursts} total={head.scans} period={period} language={language} />
      <Figure
        level={3}
        title={title}
        summary={summary}
        language={language}
        svg={barChart({
          id: "by-day",
          title: `${title}. ${summary}`,
          bars: toBars(head.byDay, period, language),
          formatTick: number,
        })}
        table={<DayTable days={head.byDay} period={period} language={language} />}
      />
      <p>
        <Downloads table="days" period={period} language={language} />
      </p>
    </section>
  );
}

/** The table behind a chart by day, the latest first. */
export function DayTable(props: { days: readonly DayScans[]; period: Period; language: Language }) {
  const { days, period, language } = props;
  const t = shared[language];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col" class="number">
            {t.scans}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map(({ day, scans }) => (
          <tr>
            <th scope="row">
              {t.weekdays[weekdayOf(day)]}, {dayName(day, language)}
              {day === period.today && ` (${t.todayOpen})`}
            </th>
            <td class="number">{formatNumber(scans, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
