import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { hourGrid } from "../components/charts/grid.ts";
import { Figure } from "../components/figure.tsx";
import { Scroll } from "../components/scroll.tsx";
import { scansOf } from "../format.ts";
import { messages as shared } from "../messages.ts";
import { messages } from "./messages.ts";

/** When the sign is scanned, by weekday and hour. */
export function HoursFigure(props: {
  /** Seven rows of 24, Monday first. */
  hours: readonly (readonly number[])[];
  /** Of the whole period; more than the hours add up to where some are no longer kept. */
  scans: number;
  language: Language;
}) {
  const { hours, scans, language } = props;
  const t = messages[language];
  const { weekdays } = shared[language];
  const counted = hours.flat().reduce((sum, count) => sum + count, 0);
  const summary = `${t.hoursSummary(scansOf(counted, language))} ${
    counted < scans ? t.hoursKept : ""
  }`;
  return (
    <Figure
      title={t.hours}
      summary={summary}
      language={language}
      svg={hourGrid({
        id: "by-hour",
        title: `${t.hours}. ${summary}`,
        counts: hours,
        days: weekdays,
        cellTitle: (day, hour, count) => t.cell(day, String(hour), scansOf(count, language)),
      })}
      table={
        <Scroll label={t.hours}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.hour}</th>
                {weekdays.map((day) => (
                  <th scope="col" class="number">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: 24 }, (_, hour) => (
                <tr>
                  <th scope="row">{hour}</th>
                  {hours.map((row) => (
                    <td class="number">{formatNumber(row[hour] ?? 0, language)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      }
    />
  );
}
