import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { messages } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { defaultPeriod, type Period, periodNames } from "../period.ts";
import { stepFrom } from "../period-steps.ts";

/** The periods to choose from; what else the page was asked for is kept. */
export function PeriodChoice(props: {
  period: Period;
  path: string;
  language: Language;
  keep: Record<string, string>;
}) {
  const { period, path, language, keep } = props;
  const t = messages[language].period;
  const base = officialPath(language, path);
  return (
    <nav class="period" aria-label={t.label}>
      {periodNames
        .filter((name) => name !== "free")
        .map((name) => (
          <a
            href={withQuery(base, { ...keep, period: name === defaultPeriod ? "" : name })}
            aria-current={period.name === name ? "true" : undefined}
          >
            {t[name]}
          </a>
        ))}
      {([-1, 1] as const).map((step) => {
        const days = stepFrom(period, step);
        if (!days) return null;
        const dates = { ...keep, from: isoDay(days.from), to: isoDay(days.to) };
        return (
          <a href={withQuery(base, dates)} rel={step < 0 ? "prev" : "next"}>
            {step < 0 ? t.before : t.after}
          </a>
        );
      })}
      <form action={base} method="get">
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label for="from">{t.from}</label>
        <input id="from" type="date" name="from" required value={isoDay(period.from)} />
        <label for="to">{t.to}</label>
        <input id="to" type="date" name="to" required value={isoDay(period.to)} />
        <button class="plain" type="submit">
          {t.show}
        </button>
      </form>
    </nav>
  );
}
