import type { Context } from "hono";
import { raw } from "hono/html";
import type { Language } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { sparkline } from "../components/charts/sparkline.ts";
import { Downloads, PeriodChoice, SignName, StateMark } from "../components/sign-parts.tsx";
import { ago, periodName } from "../format.ts";
import type { OfficialEnv } from "../guard.ts";
import { officialPage, Scroll } from "../layout.tsx";
import { messages as shared } from "../messages.ts";
import { officialPath, withQuery } from "../paths.ts";
import { daysOf, daysPerBar, type Period, periodQuery } from "../period.ts";
import type { CityFacts } from "../queries/city-facts.ts";
import { rowsPerPage, type Selection, type Sort, shows, sorts } from "../queries/select-signs.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { stateOf } from "../queries/state.ts";
import { messages } from "./messages.ts";

type SignsView = {
  period: Period;
  selection: Selection;
  all: number;
  selected: SignRow[];
  rows: SignRow[];
  trends: Map<string, number[]>;
  facts: CityFacts;
};

export function signsPage(c: Context<OfficialEnv>, view: SignsView): Promise<Response> {
  const { language } = c.var;
  const { period, selection, all, selected, facts } = view;
  const t = messages[language];
  const here = (changes: Record<string, string | number>) =>
    withQuery("/signs", { ...parametersOf(period, selection), ...changes });
  const number = (value: number) => formatNumber(value, language);
  const { page: _, ...keep } = parametersOf(period, selection);
  const { period: __, from: ___, to: ____, ...filter } = keep;
  return officialPage(
    c,
    { title: t.title, path: here({}) },
    <>
      <h1>{t.title}</h1>
      {facts.isSample && <p class="notice">{shared[language].sample}</p>}
      <PeriodChoice period={period} path="/signs" language={language} keep={filter} />
      <FilterForm period={period} selection={selection} language={language} />
      <div class="pages">
        <p id="found" role="status">
          {t.found(number(selected.length), number(all))}{" "}
          <span class="quiet">{periodName(period, language)}</span>
        </p>
        <p id="downloads">
          <Downloads table="signs" period={period} language={language} keep={filter} />
        </p>
      </div>
      <div id="results">
        {selected.length === 0 ? (
          <p>{t.noneFound}</p>
        ) : (
          <SignTable view={view} language={language} here={here} />
        )}
        <Pages view={view} language={language} here={here} />
      </div>
    </>,
  );
}

/** All that leads back to the same table; defaults are left out, so that addresses stay short. */
function parametersOf(period: Period, { query, show, sort, page }: Selection) {
  return {
    ...(period.name === "28" ? {} : periodQuery(period)),
    ...(query ? { q: query } : {}),
    ...(show === "all" ? {} : { show }),
    ...(sort === "-scans" ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  } as Record<string, string>;
}

function FilterForm(props: { period: Period; selection: Selection; language: Language }) {
  const { period, selection, language } = props;
  const t = messages[language];
  return (
    <form class="filter" method="get" action={officialPath(language, "/signs")} data-live>
      {Object.entries(periodQuery(period)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        {t.search}
        <input type="search" name="q" value={selection.query} autocomplete="off" />
      </label>
      <label>
        {t.show}
        <select name="show">
          {shows.map((show) => (
            <option value={show} selected={show === selection.show}>
              {show === "all" || show === "check" ? t[show] : shared[language].states[show]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t.sort}
        <select name="sort">
          {sorts.map((sort) => (
            <option value={sort} selected={sort === selection.sort}>
              {t.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t.apply}</button>
    </form>
  );
}

type Here = (changes: Record<string, string | number>) => string;

function SignTable(props: { view: SignsView; language: Language; here: Here }) {
  const { view, language, here } = props;
  const { period, selection, rows, trends } = view;
  const t = shared[language];
  const own = messages[language];
  const bars = Math.ceil(daysOf(period) / daysPerBar(period));
  const none = Array.from({ length: bars }, () => 0);
  const head = (label: string, up: Sort, down: Sort, className?: string) => {
    const isUp = selection.sort === up;
    const isDown = selection.sort === down && up !== down;
    // The first press of a column of figures brings the greatest up.
    const next = isDown ? up : isUp && up !== down ? down : down;
    return (
      <th
        scope="col"
        class={className}
        aria-sort={isUp ? "ascending" : isDown ? "descending" : undefined}
      >
        <a href={officialPath(language, here({ sort: next, page: "" }))} data-live>
          {label}
          {isUp ? " ↑" : isDown ? " ↓" : ""}
        </a>
      </th>
    );
  };
  return (
    <Scroll label={own.title}>
      <table>
        <thead>
          <tr>
            {head(t.street, "street", "street")}
            {head(t.scans, "scans", "-scans", "number")}
            <th scope="col">{own.trend}</th>
            {head(t.lastScan, "last", "-last")}
            {head(t.state, "state", "state")}
            {head(t.code, "code", "code")}
          </tr>
        </thead>
        <tbody>
          {rows.map((sign) => (
            <tr id={sign.code}>
              <th scope="row">
                <SignName sign={sign} language={language} />
              </th>
              <td class="number">{formatNumber(sign.scans, language)}</td>
              <td>{raw(sparkline(trends.get(sign.code) ?? none))}</td>
              <td class="nowrap">{ago(sign.lastDay, period.today, language)}</td>
              <td>
                <StateMark state={stateOf(sign)} language={language} />
              </td>
              <td>
                <code>{sign.code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Pages(props: { view: SignsView; language: Language; here: Here }) {
  const { view, language, here } = props;
  const { page } = view.selection;
  const t = messages[language];
  const pages = Math.max(1, Math.ceil(view.selected.length / rowsPerPage));
  const link = (label: string, to: number) => (
    <a href={officialPath(language, here({ page: to === 1 ? "" : to }))} data-live>
      {label}
    </a>
  );
  if (pages === 1) return null;
  return (
    <nav class="pages" aria-label={t.page("", "")}>
      <span>{page > 1 && link(t.previous, page - 1)}</span>
      <span>{t.page(formatNumber(page, language), formatNumber(pages, language))}</span>
      <span>{page < pages && link(t.next, page + 1)}</span>
    </nav>
  );
}
