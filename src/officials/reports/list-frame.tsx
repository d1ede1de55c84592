import type { Child } from "hono/jsx";
import type { Load } from "../../streets/reports/bounds.ts";
import { reportsPerPage } from "../../streets/reports/reports.ts";
import { formatNumber } from "../../web/format.ts";
import { Downloads } from "../components/downloads.tsx";
import { percent } from "../format.ts";
import type { OfficialContext } from "../guard.ts";
import { officialPage } from "../layout.tsx";
import { officialPath, withQuery } from "../paths.ts";
import type { Register } from "../table-names.ts";
import { type ListPage, listQuery, type ReportFilter } from "./filters.ts";
import { messages } from "./messages.ts";

/** The share of the reports' room from which on officials are told. */
const roomToTellOf = 0.5;

type List = readonly { id: number }[];

export type ListOptions = {
  title: string;
  /** Behind /officials. */
  path: string;
  filters: readonly ReportFilter[];
  list: ListPage;
  /** What stands above all else. */
  lead?: Child;
  /** How full their room is, how many are taken in an hour, and what is said when so many came. */
  load: Load;
  maxPerHour: number;
  hourFull: (most: string) => string;
  /** What this page lists, each list with the latest first. */
  lists: readonly List[];
  /** What is said where there is none; null where there is one. */
  none: string | null;
  /** To the other list of reports. */
  other: Child;
  /** As which they are had whole. */
  table: Register;
  style?: string;
};

/** The page of a list of citizens' reports: what is shown, how full it is, the list, and its files. */
export function reportListPage(
  c: OfficialContext,
  options: ListOptions,
  content: Child,
): Promise<Response> {
  const { title, path, filters, list, lead, load, none, other, table, style = "" } = options;
  const { language } = c.var;
  const t = messages[language];
  const { show } = list;
  const older = olderThan(options.lists);
  const listOf = (filter: ReportFilter, before: number | null = null) =>
    withQuery(officialPath(language, path), listQuery({ show: filter, before }));
  return officialPage(
    c,
    { title, path, query: listQuery(list), style },
    <>
      {lead}
      {load.lastHour >= options.maxPerHour && (
        <p class="notice">{options.hourFull(formatNumber(options.maxPerHour, language))}</p>
      )}
      {load.roomUsed >= roomToTellOf && (
        <p class="notice">{t.roomUsed(percent(load.roomUsed, language))}</p>
      )}
      <nav class="period" aria-label={title}>
        {filters.map((filter) => (
          <a href={listOf(filter)} aria-current={filter === show ? "true" : undefined}>
            {t.shows[filter]}
          </a>
        ))}
      </nav>
      {none !== null && <p>{none}</p>}
      {content}
      {older !== null && (
        <p>
          <a href={listOf(show, older)}>{t.older}</a>
        </p>
      )}
      <p>{other}</p>
      <p>
        <Downloads table={table} language={language} />
      </p>
    </>,
  );
}

/**
 * Where the next page begins, null if there is none. It has one list of all: of two full lists the
 * one that ends sooner decides, so that no report is passed over.
 */
function olderThan(lists: readonly List[]): number | null {
  const ends = lists
    .filter(({ length }) => length === reportsPerPage)
    .map((list) => list.at(-1)?.id ?? 0);
  return ends.length > 0 ? Math.max(...ends) : null;
}
