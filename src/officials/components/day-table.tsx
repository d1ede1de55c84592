import { formatNumber } from "../../web/format.ts";
import { dayName } from "../format.ts";
import { messages } from "../messages.ts";
import { weekdayOf } from "../period.ts";
import type { DayScans } from "../queries/headline.ts";
import type { PageContext } from "../request-period.ts";

/** The table behind a chart by day, the latest first. */
export function DayTable({ days, page }: { days: readonly DayScans[]; page: PageContext }) {
  const { language, period } = page;
  const t = messages[language];
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
