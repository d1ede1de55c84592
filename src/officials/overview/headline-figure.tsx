import { formatNumber } from "../../web/format.ts";
import { BurstNote } from "../components/burst-note.tsx";
import { DaysFigure } from "../components/days-figure.tsx";
import { completeDays, daysOf } from "../period.ts";
import type { Overview } from "../queries/overview.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** The city's scans: one number, how it compares, and day by day. */
export function HeadlineFigure({ overview, page }: { overview: Overview; page: PageContext }) {
  const { scans, byDay, compared } = overview.headline;
  const { language, period } = page;
  const t = messages[language];
  const number = (value: number) => formatNumber(Math.round(value), language);
  const complete = completeDays(period);
  return (
    <section>
      <h2>{t.scans}</h2>
      <p class="big">
        <strong>{number(scans)}</strong>
        {complete && compared && (
          <span class="quiet">{t.perDay(number(compared.scans / daysOf(complete)))}</span>
        )}
      </p>
      {compared && (
        <p class="quiet">
          {t.compared(number(compared.days), number(compared.scans), number(compared.before))}
        </p>
      )}
      <BurstNote bursts={overview.bursts} total={scans} page={page} />
      <DaysFigure level={3} days={byDay} scans={scans} page={page} />
    </section>
  );
}
