import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { formatShortDay } from "../../web/format.ts";
import { dayName, scansOf } from "../format.ts";
import { messages } from "../messages.ts";
import { daysPerBar, type Period, weekdayOf } from "../period.ts";
import type { DayScans } from "../queries/headline.ts";
import type { Bar } from "./charts/bars.ts";

/** Days as bars, or weeks where days would be too many; what holds today is marked as open. */
export function toBars(days: readonly DayScans[], period: Period, language: Language): Bar[] {
  const t = messages[language];
  const width = daysPerBar(period);
  const count = Math.ceil(days.length / width);
  const labelEvery = Math.max(1, Math.ceil(count / 7));
  return Array.from({ length: count }, (_, index) => {
    const part = days.slice(index * width, (index + 1) * width);
    const first = part[0] as DayScans;
    const value = part.reduce((sum, { scans }) => sum + scans, 0);
    const incomplete = part.some(({ day }) => day === period.today) || part.length < width;
    const when =
      width === 1
        ? `${t.weekdays[weekdayOf(first.day)]} ${dayName(first.day, language)}`
        : t.weekFrom(dayName(first.day, language));
    const isLast = index === count - 1;
    const isLabelled = index % labelEvery === 0 && (isLast || count - 1 - index >= labelEvery / 2);
    return {
      value,
      incomplete,
      title: `${when}: ${scansOf(value, language)}${incomplete && first.day + width > period.today ? ` (${t.todayOpen})` : ""}`,
      label: isLabelled ? formatShortDay(isoDay(first.day), language) : "",
    };
  });
}
