import { raw } from "hono/html";
import type { Language } from "../../city.ts";
import { isoDay } from "../../db/hours.ts";
import { formatNumber } from "../../web/format.ts";
import { ago, dayName, streetName } from "../format.ts";
import { messages } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { type Period, periodNames, periodQuery } from "../period.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { type State, stateOf } from "../queries/state.ts";

/** A state in words, with a shape of its own, so that colour never says it alone. */
export function StateMark({ state, language }: { state: State; language: Language }) {
  return (
    <span class={`state ${state}`}>
      {raw(symbolOf(state))}
      {messages[language].states[state]}
    </span>
  );
}

/** The same shapes as on the map. */
export const symbolOf = (state: State): string =>
  `<svg viewBox="0 0 12 12" aria-hidden="true">${symbols[state]}</svg>`;

const symbols: Record<State, string> = {
  inspect: '<path class="shape inspect" d="M6 1L12 11H0z"/>',
  watch: '<path class="shape watch" d="M6 0L12 6 6 12 0 6z"/>',
  never: '<circle class="shape never" cx="6" cy="6" r="4.5"/>',
  none: '<path class="dot none" d="M6 6h0" stroke-width="8"/>',
  "too-few": '<path class="dot too-few" d="M6 6h0" stroke-width="5"/>',
  unjudged: '<path class="dot unjudged" d="M6 6h0" stroke-width="5"/>',
  ok: '<path class="dot ok" d="M6 6h0" stroke-width="8"/>',
  planned: '<path class="dot planned" d="M6 6h0" stroke-width="8"/>',
  retired: '<path class="dot retired" d="M2 6h8" stroke-width="2"/>',
};

/** The periods to choose from; what else the page was asked for is kept. */
export function PeriodChoice(props: {
  period: Period;
  path: string;
  language: Language;
  keep?: Record<string, string>;
}) {
  const { period, path, language, keep = {} } = props;
  const t = messages[language].period;
  const base = officialPath(language, path);
  return (
    <nav class="period" aria-label={t.label}>
      {periodNames
        .filter((name) => name !== "free")
        .map((name) => (
          <a
            href={withQuery(base, { ...keep, period: name === "28" ? "" : name })}
            aria-current={period.name === name ? "true" : undefined}
          >
            {t[name]}
          </a>
        ))}
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

/** Where a sign is, as one line, linked to its page. */
export function SignName({ sign, language }: { sign: SignRow; language: Language }) {
  return (
    <>
      <a href={officialPath(language, `/signs/${sign.code}`)}>{streetName(sign)}</a>{" "}
      <span class="quiet">{positionOf(sign, language)}</span>
    </>
  );
}

export const positionOf = (sign: SignRow, language: Language): string =>
  (language === "en" && sign.positionEn) || sign.position;

/** A few signs with their scans: the top or the bottom of the list. */
export function ShortTable(props: {
  signs: readonly SignRow[];
  period: Period;
  language: Language;
  caption: string;
}) {
  const { signs, period, language, caption } = props;
  const t = messages[language];
  return (
    <table>
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.street}</th>
          <th scope="col" class="number">
            {t.scans}
          </th>
          <th scope="col">{t.lastScan}</th>
        </tr>
      </thead>
      <tbody>
        {signs.map((sign) => (
          <tr>
            <th scope="row">
              <SignName sign={sign} language={language} />
            </th>
            <td class="number">{formatNumber(sign.scans, language)}</td>
            <td class="nowrap">
              {period.to === period.today || sign.lastDay === null
                ? ago(sign.lastDay, period.today, language)
                : dayName(sign.lastDay, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Links to the same table as CSV, for Excel, and as JSON. */
export function Downloads(props: {
  table: string;
  period?: Period;
  language: Language;
  keep?: Record<string, string>;
  /** What the table is, where it does not stand above. */
  title?: string;
}) {
  const { table, period, language, keep = {}, title = messages[props.language].download } = props;
  const query = { ...(period ? periodQuery(period) : {}), ...keep };
  const href = (type: string) =>
    withQuery(officialPath(language, `/tables/${table}.${type}`), query);
  return (
    <span class="no-print">
      {title}: <a href={href("csv")}>CSV</a> · <a href={href("json")}>JSON</a>
    </span>
  );
}

/** How many signs are in each state. */
export function countStates(signs: readonly SignRow[]): Map<State, number> {
  const counts = new Map<State, number>();
  for (const sign of signs) {
    const state = stateOf(sign);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return counts;
}
