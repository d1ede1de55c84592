import { formatNumber } from "../../web/format.ts";
import { Stat } from "../components/stat.tsx";
import { dayName, hourName, percent } from "../format.ts";
import type { DataHealth } from "../queries/data-health.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** When it was counted, what is still on its way, and what of it were not people. */
export function CountingFigures({ health, page }: { health: DataHealth; page: PageContext }) {
  const { facts, lastHour, pending, headline } = health;
  const { scans, robots, staff, strays, robotStrays } = headline;
  const { language, period } = page;
  const t = messages[language];
  const number = (value: number) => formatNumber(value, language);
  const all = scans + robots + staff;
  const share = (part: number) => (all === 0 ? "–" : percent(part / all, language, 1));
  return (
    <dl class="figures">
      <Stat term={t.lastCount} small>
        {lastHour === null ? t.noCount : hourName(lastHour, period.utcOffset, language)}
      </Stat>
      <Stat term={t.firstCount} small>
        {facts.first.counted === null ? t.noCount : dayName(facts.first.counted, language)}
      </Stat>
      <Stat term={t.pending} note={t.pendingNote}>
        {pending === null ? t.noAnswer : number(pending)}
      </Stat>
      <Stat term={t.share}>{share(robots)}</Stat>
      <Stat term={t.strays} note={t.straysNote(number(robotStrays))}>
        {number(strays)}
      </Stat>
      <Stat term={t.staff} note={t.ofAll(share(staff))}>
        {number(staff)}
      </Stat>
    </dl>
  );
}
