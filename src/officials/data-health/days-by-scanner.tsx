import { formatNumber } from "../../web/format.ts";
import { Scroll } from "../components/scroll.tsx";
import { dayName } from "../format.ts";
import { messages as shared } from "../messages.ts";
import { weekdayOf } from "../period.ts";
import type { DataHealth } from "../queries/data-health.ts";
import { kindOf } from "../queries/headline.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** At most so many days are listed on the page; the downloads hold all. */
const maxListed = 31;

/** Each day's scans beside what was counted apart from them: robots, staff and strays. */
export function DaysByScanner({ health, page }: { health: DataHealth; page: PageContext }) {
  const { headline, cityDays, bursts } = health;
  const { language, period } = page;
  const t = messages[language];
  const common = shared[language];
  const burstDays = new Set(bursts.map(({ day }) => day));
  const countOf = (day: number, kind: string) =>
    cityDays
      .filter((row) => row.day === day && kindOf(row) === kind)
      .reduce((sum, { count }) => sum + count, 0);
  const days = headline.byDay.slice(-maxListed).toReversed();
  return (
    <Scroll label={t.byDay}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.days}</th>
            {[t.persons, t.robots, t.staff, t.strays].map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, scans }) => (
            <tr>
              <th scope="row">
                {common.weekdays[weekdayOf(day)]}, {dayName(day, language)}
                {burstDays.has(day) && ` (${t.burst})`}
                {day === period.today && ` (${common.todayOpen})`}
              </th>
              {[scans, countOf(day, "robot"), countOf(day, "staff"), countOf(day, "stray")].map(
                (value) => (
                  <td class="number">{formatNumber(value, language)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
