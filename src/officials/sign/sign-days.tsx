import { parseDay } from "../../db/hours.ts";
import { DaysFigure } from "../components/days-figure.tsx";
import { dayName } from "../format.ts";
import { daysPerBar, shownPeriod } from "../period.ts";
import type { DayScans } from "../queries/headline.ts";
import type { SignEvent } from "../queries/sign-history.ts";
import type { SignRow } from "../queries/sign-row.ts";
import type { PageContext } from "../request-period.ts";
import { eventName } from "./event-name.ts";

/** The sign's scans by day, with a mark where something was recorded that still counts. */
export function SignDays(props: {
  sign: SignRow;
  days: readonly DayScans[];
  events: readonly SignEvent[];
  page: PageContext;
}) {
  const { sign, days, events } = props;
  const { language } = props.page;
  const period = shownPeriod(props.page.period, days);
  const page = { ...props.page, period };
  const marks = events.flatMap((event) => {
    const day = parseDay(event.day);
    if (day === null || day < period.from || day > period.to || event.correctedBy) return [];
    const index = Math.floor((day - period.from) / daysPerBar(period));
    return [{ index, title: `${eventName(event, language)}, ${dayName(day, language)}` }];
  });
  return (
    <section>
      <DaysFigure days={days} scans={sign.scans} page={page} marks={marks} code={sign.code} />
    </section>
  );
}
