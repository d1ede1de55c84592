import { formatNumber } from "../../web/format.ts";
import { Stat } from "../components/stat.tsx";
import { hourName, percent } from "../format.ts";
import { officialPath } from "../paths.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** Whether the counting itself is well. */
export function CountingFigures(props: {
  overview: Overview;
  /** Hour since 1970 (UTC) of the last count of any kind; null if there is none. */
  lastHour: number | null;
  page: PageContext;
}) {
  const { overview, lastHour, page } = props;
  const { scans, robots, staff, strays } = overview.headline;
  const { language, period } = page;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const all = scans + robots + staff;
  return (
    <section>
      <h2>{t.data}</h2>
      <dl class="figures">
        <Stat term={t.lastCount} small>
          {lastHour === null ? t.noCount : hourName(lastHour, period.utcOffset, language)}
        </Stat>
        <Stat term={t.robots} note={t.robotsNote}>
          {all > 0 ? percent(robots / all, language, 1) : "–"}
        </Stat>
        <Stat term={t.strays} note={t.straysNote}>
          {number(strays)}
        </Stat>
        <Stat term={t.staff}>{number(staff)}</Stat>
      </dl>
      <p class="no-print">
        <a href={officialPath(language, "/data")}>{t.allData}</a>
      </p>
    </section>
  );
}
