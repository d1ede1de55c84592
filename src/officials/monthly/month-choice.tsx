import type { Language } from "../../city.ts";
import { formatMonth } from "../../web/format.ts";
import { monthAfter, monthBefore } from "../months.ts";
import { officialPath, withQuery } from "../paths.ts";
import { firstDayAsked, type Period } from "../period.ts";
import { messages } from "./messages.ts";

/** Which month, the way to those beside it, and how to print it; left out on paper. */
export function MonthChoice(props: {
  path: string;
  month: string;
  period: Period;
  language: Language;
  /** What else the address holds. */
  keep?: Record<string, string>;
}) {
  const { path, month, period, language, keep = {} } = props;
  const t = messages[language];
  const base = officialPath(language, path);
  const later = period.to < period.today ? monthAfter(period.from) : null;
  const earlier = period.from > firstDayAsked ? monthBefore(period.from) : null;
  return (
    <form class="filter" method="get" action={base}>
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {earlier && (
        <a href={withQuery(base, { ...keep, month: earlier })} rel="prev">
          {t.before(formatMonth(earlier, language))}
        </a>
      )}
      <label>
        {t.month}
        <input type="month" name="month" value={month} required />
      </label>
      <button type="submit">{t.show}</button>
      {later && (
        <a href={withQuery(base, { ...keep, month: later })} rel="next">
          {t.after(formatMonth(later, language))}
        </a>
      )}
      <p class="quiet">{t.print}</p>
    </form>
  );
}
