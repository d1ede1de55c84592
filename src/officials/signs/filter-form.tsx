import { messages as shared } from "../messages.ts";
import { officialPath } from "../paths.ts";
import { periodQuery } from "../period.ts";
import { type Selection, showValues, sorts } from "../queries/select-signs.ts";
import type { PageContext } from "../request-period.ts";
import { messages } from "./messages.ts";

/** Which signs are listed, and in which order; the period is kept. */
export function FilterForm({ selection, page }: { selection: Selection; page: PageContext }) {
  const { language, period } = page;
  const t = messages[language];
  const { states } = shared[language];
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
          {showValues.map((show) => (
            <option value={show} selected={show === selection.show}>
              {show === "all" || show === "check" ? t[show] : states[show]}
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
