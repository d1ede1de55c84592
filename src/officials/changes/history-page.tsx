import { cityOf } from "../../city.ts";
import { formatNumber } from "../../web/format.ts";
import { momentName } from "../format.ts";
import { maySeeAudit, type OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import type { HistoryItem } from "../queries/history.ts";
import type { AskedFilter } from "./filter.ts";
import { FilterForm } from "./filter-form.tsx";
import { messages } from "./messages.ts";
import { changesStyle, ToldRecord } from "./told.tsx";
import { type Told, whatWasDone } from "./words.ts";

export type ShownItem = {
  item: HistoryItem;
  /** What it changed; of a large change set nothing, which has a page of its own. */
  told: Told[];
};

/** The history of the city, of a record or of an official: the same list, filtered. */
export function historyPage(
  c: OfficialContext,
  asked: AskedFilter,
  items: readonly ShownItem[],
  { next, name }: { next: string | null; name: string | null },
): Promise<Response> {
  const { language, official } = c.var;
  const t = messages[language];
  const { query, after } = asked;
  const path = officialPath(language, "/changes");
  const subjectName = name ?? query.subject ?? query.official;
  const isFiltered = Object.keys(query).length > 0;
  return officialPage(
    c,
    {
      title: subjectName ? t.of(subjectName) : t.title,
      path: "/changes",
      query: { ...query, ...(after ? { after } : {}) },
      style: changesStyle,
    },
    <>
      {!isFiltered && <p>{t.intro}</p>}
      <FilterForm query={query} withPeople={maySeeAudit(official)} language={language} />
      {items.length === 0 && <p>{isFiltered ? t.none : t.noneYet}</p>}
      <ol class="history">
        {items.map((one) => (
          <li>
            <Item one={one} c={c} />
          </li>
        ))}
      </ol>
      <nav class="pages" aria-label={t.older}>
        <span>{after && <a href={withQuery(path, query)}>{t.first}</a>}</span>
        <span>
          {next && (
            <a href={withQuery(path, { ...query, after: next })} rel="next">
              {t.older}
            </a>
          )}
        </span>
      </nav>
      <p class="no-print">
        {t.export.title}: <a href={withQuery(`${path}.csv`, query)}>CSV</a> ·{" "}
        <a href={withQuery(`${path}.json`, query)}>JSON</a>
      </p>
    </>,
  );
}

function Item({ one: { item, told }, c }: { one: ShownItem; c: OfficialContext }) {
  const { language } = c.var;
  const t = messages[language];
  const to = (id: number) => officialPath(language, `/changes/${id}`);
  const moment = momentName(item.at, cityOf(c.env).utcOffset, language);
  const isSet = item.source === "set";
  return (
    <>
      <p>
        <time datetime={new Date(item.at * 1_000).toISOString()}>{moment}</time> ·{" "}
        <strong>{whatWasDone(item, language)}</strong> ·{" "}
        <a href={withQuery(officialPath(language, "/changes"), { official: item.official })}>
          {item.official}
        </a>
        {isSet && (
          <>
            {" · "}
            <a href={to(item.id)}>
              {t.set(String(item.id))}, {t.records(formatNumber(item.records, language))}
            </a>
            {item.file && ` · ${t.file(item.file)}`}
            {item.undoes !== null && ` · ${t.undoes(String(item.undoes))}`}
            {item.undoneBy !== null && ` · ${t.undoneBy(String(item.undoneBy))}`}
          </>
        )}
      </p>
      {told.map((record) => (
        <ToldRecord told={record} language={language} />
      ))}
    </>
  );
}
