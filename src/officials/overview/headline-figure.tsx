import { formatNumber } from "../../web/format.ts";
import { BurstNote } from "../components/burst-note.tsx";
import { DaysFigure } from "../components/days-figure.tsx";
import { dayName, mean, rangeName } from "../format.ts";
import { daysOf, shownPeriod } from "../period.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { daysBefore } from "./days-before.ts";
import { messages } from "./messages.ts";

/** The city's scans: one number, how it compares, and day by day. */
export function HeadlineFigure({ overview, page }: { overview: Overview; page: PageContext }) {
  const { scans, byDay, whole } = overview.headline;
  const { language, period } = page;
  const t = messages[language];
  const firstDay = overview.facts.first.scanned;
  return (
    <section>
      <h2>{t.scans}</h2>
      <p class="big">
        <strong>{formatNumber(scans, language)}</strong>
        {whole && <span class="quiet">{t.perDay(mean(whole.scans, daysOf(whole), language))}</span>}
      </p>
      {firstDay !== null && firstDay >= period.from && (
        <p class="quiet">{t.firstScan(dayName(firstDay, language))}</p>
      )}
      <Compared overview={overview} page={page} />
      <BurstNote bursts={overview.bursts} total={scans} page={page} />
      <DaysFigure
        level={3}
        days={byDay}
        scans={scans}
        page={{ ...page, period: shownPeriod(period, byDay) }}
      />
    </section>
  );
}

/** The two sums that are compared, and how many signs hung at the end of each. */
function Compared({ overview, page }: { overview: Overview; page: PageContext }) {
  const { headline, hung } = overview;
  const { language } = page;
  const { comparison } = headline;
  if (!comparison || !hung) return null;
  const t = messages[language];
  const { now, before } = comparison;
  const number = (value: number) => formatNumber(value, language);
  const signs = [
    number(hung.now),
    dayName(now.to, language),
    number(hung.before),
    dayName(before.to, language),
  ] as const;
  return (
    <p class="quiet">
      {t.compared(
        number(daysOf(now)),
        rangeName(now, language),
        number(now.scans),
        daysBefore(comparison, language),
        number(before.scans),
      )}{" "}
      {hung.now === hung.before ? t.hung.same(signs[0]) : t.hung.other(...signs)}
    </p>
  );
}
